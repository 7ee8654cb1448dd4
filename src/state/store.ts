// The run on the stage, and all that components see of it.

import { valuesOf } from '../core/shape.ts';
import { connect } from '../engine/connect.ts';
import { frame, turn } from './frames.ts';
import { lesson } from './lesson/store.ts';
import { notify } from './notices.ts';
import { page } from './page.ts';
import { rememberedSpeed } from './rememberedSpeed.ts';
import { createStage, watching } from './stage.ts';
import { keepOffGpu } from './waiting.ts';

export type { Notice } from './page.ts';
export type { Seen } from './run/state.ts';
export type { LabState, Stage } from './stage.ts';

/** The controls say where the run computes from now on, the person's own too where a sweep has them; and so does what waits. */
function toProcessor(): void {
  keepOffGpu();
  lesson.setState(({ begun }) => ({ begun: begun && { ...begun, backend: 'wasm' } })); // nobody has changed it
  page.setState(({ params, ownParams }) => ({
    params: { ...params, backend: 'wasm' },
    ownParams: ownParams && { ...ownParams, backend: 'wasm' },
  }));
}

/** What every run of the page has to do with the browser. */
export const browser = { connect, frame, turn, fastest: rememberedSpeed, now: () => performance.now() };

/** The one run of the page or, where two stand beside each other, the first of them. */
export const stage = createStage(
  page,
  watching(change => page.setState(({ visible }) => ({ visible: change(visible) }))),
  { ...browser, say: notify, onProcessor: toProcessor },
);
export const { run, lab, judging } = stage;

// What was picked out of one test set means nothing in another.
run.store.subscribe(({ testSet }, before) => {
  if (!testSet || testSet.values === before.testSet?.values) return;
  page.setState(({ selected, own }) => ({
    brushed: null,
    selected: selected < testSet.count ? selected : 0,
    own: own?.length === valuesOf(testSet.shape) ? own : null,
  }));
});
