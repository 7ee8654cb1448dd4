// The run on the stage, and all that components see: the page's own state and that of the run, as one. It is read here and
// changed where it belongs: the page's by actions, the run's by the run.

import { valuesOf } from '../core/shape.ts';
import { connect } from '../engine/connect.ts';
import type { ParamId } from '../params/schema.ts';
import { combined } from './combined.ts';
import { frame, turn } from './frames.ts';
import { createJudged } from './judged.ts';
import { notify } from './notices.ts';
import { type PageState, page } from './page.ts';
import { createPending } from './pending.ts';
import { rememberedSpeed } from './rememberedSpeed.ts';
import { createRequests } from './request.ts';
import { createRun } from './run/run.ts';
import type { RunState } from './run/state.ts';

export type { Notice } from './page.ts';
export type { Seen } from './run/state.ts';

export interface LabState extends PageState, RunState {
  /** Fields that were changed and wait for a new model: those that need one, and those that were set together with them. */
  readonly pending: readonly ParamId[];
}

/** The controls say where the run computes from now on, the person's own too where a sweep has them. */
function toProcessor(): void {
  page.setState(({ params, ownParams }) => ({
    params: { ...params, backend: 'wasm' },
    ownParams: ownParams && { ...ownParams, backend: 'wasm' },
  }));
}

/** The run on the stage. */
export const run = createRun({
  connect,
  request: () => requests.request(),
  onRequest: listener => requests.onRequest(listener),
  frame,
  turn,
  fastest: rememberedSpeed,
  say: notify,
  onProcessor: toProcessor,
  now: () => performance.now(),
});

const pendingOf = createPending();

export const lab = combined(page, run.store, (now, { applied, opened, appliedData }) => ({
  pending: pendingOf({ ...now, applied, opened, appliedData }),
}));

/** Judges the run on the stage. */
export const judging = createJudged(lab);

/** The run is asked for what the page makes of it: the two meet only here. */
export const requests = createRequests(lab, judging);

// What was picked out of one test set means nothing in another.
run.store.subscribe(({ testSet }, before) => {
  if (!testSet || testSet.values === before.testSet?.values) return;
  page.setState(({ selected, own }) => ({
    brushed: null,
    selected: selected < testSet.count ? selected : 0,
    own: own?.length === valuesOf(testSet.shape) ? own : null,
  }));
});
