// Keeps what the model makes of the visitor's own image up to date, with every stroke and with every step of training: at
// most one question is on its way, and the last one asked is always answered. A journey that follows it keeps up too.

import { follow } from './actions.ts';
import { engine } from './connection.ts';
import { drawing } from './drawing.ts';
import { type LabState, lab } from './store.ts';

let isStale = false;
let asking: Promise<void> | null = null;

/** Asks again, or as soon as the answer on its way is here. Settles when there is nothing more to ask. */
export function inspectOwn(): Promise<void> {
  isStale = true;
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

async function ask(): Promise<void> {
  while (isStale) {
    isStale = false;
    const { pixels } = drawing.getState();
    if (!pixels || !(lab.getState().snapshot?.run ?? 0)) continue;
    // A copy: what goes to a worker may be taken away from the page.
    const inspection = await engine()
      .then(it => it.inspect(pixels.slice()))
      .catch(() => null);
    const isOver = inspection?.run !== lab.getState().snapshot?.run || !drawing.getState().pixels;
    if (inspection && !isOver) drawing.setState({ inspected: { pixels, inspection } });
  }
}

/** Changes when the weights may have changed. */
const moment = ({ snapshot, seen }: LabState): string =>
  [snapshot?.run, snapshot?.phase, snapshot?.progress.step, seen.detection?.step].join();

/** Follows the drawing and the training until the returned function is called. */
export function followOwn(): () => void {
  const ofLab = lab.subscribe((now, before) => {
    if (now.snapshot?.run !== before.snapshot?.run) drawing.setState({ inspected: null });
    if (moment(now) !== moment(before)) void inspectOwn();
  });
  const ofDrawing = drawing.subscribe((now, before) => {
    if (now.pixels === before.pixels) return;
    if (lab.getState().own) follow(now.pixels);
    void inspectOwn();
  });
  void inspectOwn();
  return () => {
    ofLab();
    ofDrawing();
  };
}
