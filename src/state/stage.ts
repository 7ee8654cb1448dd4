// A run together with all that components see of it: the page's own state and that of the run, as one, what the page makes
// of its scores, and what it is asked for. It is made from a page, so that two can stand beside each other.

import type { ParamId } from '../params/schema.ts';
import type { ProbeId } from '../probes/index.ts';
import { combined } from './combined.ts';
import { createJudged, type Judging } from './judged.ts';
import type { PageState } from './page.ts';
import { createPending } from './pending.ts';
import { createRequests, type Gallery } from './request.ts';
import { createRun } from './run/run.ts';
import type { RunState } from './run/state.ts';
import type { Run, RunHost } from './run/types.ts';
import type { Readable } from './watch.ts';

export interface LabState extends PageState, RunState {
  /** Fields that were changed and wait for a new model: those that need one, and those that were set together with them. */
  readonly pending: readonly ParamId[];
}

export interface Stage {
  readonly run: Run;
  /** It is read here and changed where it belongs: the page's by actions, the run's by the run. */
  readonly lab: Readable<LabState>;
  readonly judging: Judging;
  /** What the run is asked for. */
  readonly requests: ReturnType<typeof createRequests>;
  /** A view of this run that needs the probe came on the screen; returns what to call when it leaves. */
  watch(probe: ProbeId): () => void;
}

type Visible = PageState['visible'];

/** Counts views; `change` is given what makes the new counts of the old. */
export const watching =
  (change: (next: (visible: Visible) => Visible) => void) =>
  (probe: ProbeId): (() => void) => {
    const count = (by: number) =>
      change(({ [probe]: now = 0, ...others }) => (now + by > 0 ? { ...others, [probe]: now + by } : others));
    count(1);
    let isWatching = true;
    return () => {
      if (isWatching) count(-1);
      isWatching = false;
    };
  };

/**
 * @param page which it reads, and which `watch` changes
 * @param beside the run whose gallery it shows too; its own, if there is none
 */
export function createStage(
  page: Readable<PageState>,
  watch: Stage['watch'],
  host: Omit<RunHost, 'request' | 'onRequest'>,
  beside?: Gallery,
): Stage {
  const run = createRun({
    ...host,
    request: () => requests.request(),
    onRequest: listener => requests.onRequest(listener),
  });
  const pendingOf = createPending();
  const lab = combined(page, run.store, (now, { applied, opened, appliedData }) => ({
    pending: pendingOf({ ...now, applied, opened, appliedData }),
  }));
  const judging = createJudged(lab);
  // The run is asked for what the page makes of it: the two meet only here.
  const requests = createRequests(lab, beside ?? { lab, judging });
  return { run, lab, judging, requests, watch };
}
