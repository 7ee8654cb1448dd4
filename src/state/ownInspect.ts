// Keeps what the model makes of the visitor's own example up to date, with every move of the hand and with every step of
// training: at most one question is on its way, and the last one asked is always answered. A journey that follows it keeps up too.

import { follow } from './actions.ts';
import { own } from './own.ts';
import type { LabState, Stage } from './store.ts';

/** Changes when the weights may have changed. */
const moment = ({ id, snapshot, seen }: LabState): string =>
  [id, snapshot?.run, snapshot?.phase, snapshot?.progress.step, seen.detection?.step].join();

/** Follows the own example and the training of a run until the returned function is called. */
export function followOwn({ lab, run }: Stage): () => void {
  let isOver = false;
  let isStale = false;
  let asking = false;

  /** Asks, or asks again as soon as the answer on its way is here. */
  async function inspect(): Promise<void> {
    isStale = true;
    if (asking) return;
    asking = true;
    while (isStale) {
      isStale = false;
      const { example } = own.getState();
      if (!example || !(lab.getState().snapshot?.run ?? 0)) continue;
      // A copy: what goes to a worker may be taken away from the page.
      const inspection = await run.ask(engine => engine.inspect(example.values.slice())).catch(() => null);
      const isPast = isOver || inspection?.run !== lab.getState().snapshot?.run || !own.getState().example;
      if (inspection && !isPast) own.setState({ inspected: { ...example, inspection, by: run } });
    }
    asking = false;
  }

  const ofLab = lab.subscribe((now, before) => {
    if (now.snapshot?.run !== before.snapshot?.run) own.setState({ inspected: null });
    if (moment(now) !== moment(before)) void inspect();
  });
  const ofOwn = own.subscribe(({ example }, before) => {
    if (example === before.example) return;
    if (lab.getState().own) follow(example?.values ?? null);
    void inspect();
  });
  const { inspected } = own.getState();
  if (inspected?.by !== run || inspected.inspection.run !== lab.getState().snapshot?.run)
    own.setState({ inspected: null });
  void inspect();
  return () => {
    isOver = true;
    ofLab();
    ofOwn();
  };
}
