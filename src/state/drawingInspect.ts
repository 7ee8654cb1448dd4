// Keeps what the model makes of the visitor's own image up to date, with every stroke and with every step of training: at
// most one question is on its way, and the last one asked is always answered. A journey that follows it keeps up too.

import { datasets } from '../datasets/index.ts';
import { follow } from './actions.ts';
import { drawing, placeAsUsual } from './drawing.ts';
import { type LabState, lab, run } from './store.ts';

/** Changes when the weights may have changed. */
const moment = ({ id, snapshot, seen }: LabState): string =>
  [id, snapshot?.run, snapshot?.phase, snapshot?.progress.step, seen.detection?.step].join();

/** The dataset of the run that is shown, or of the one to come. */
const shownDataset = ({ applied, params }: LabState) => datasets[(applied ?? params).dataset];

/** Follows the drawing and the training until the returned function is called. */
export function followOwn(): () => void {
  let isStale = false;
  let asking = false;

  /** Asks, or asks again as soon as the answer on its way is here. */
  async function inspect(): Promise<void> {
    isStale = true;
    if (asking) return;
    asking = true;
    while (isStale) {
      isStale = false;
      const { pixels, shape } = drawing.getState();
      if (!pixels || !(lab.getState().snapshot?.run ?? 0)) continue;
      // A copy: what goes to a worker may be taken away from the page.
      const inspection = await run.ask(engine => engine.inspect(pixels.slice())).catch(() => null);
      const isOver = inspection?.run !== lab.getState().snapshot?.run || !drawing.getState().pixels;
      if (inspection && !isOver) drawing.setState({ inspected: { pixels, shape, inspection } });
    }
    asking = false;
  }

  const place = (now: LabState) => {
    const { placement = 'mnist', shape } = shownDataset(now);
    if (shape.kind === 'image') placeAsUsual(placement, shape);
  };
  place(lab.getState());
  const ofLab = lab.subscribe((now, before) => {
    if (shownDataset(now) !== shownDataset(before)) place(now);
    if (now.snapshot?.run !== before.snapshot?.run) drawing.setState({ inspected: null });
    if (moment(now) !== moment(before)) void inspect();
  });
  const ofDrawing = drawing.subscribe((now, before) => {
    if (now.pixels === before.pixels) return;
    if (lab.getState().own) follow(now.pixels);
    void inspect();
  });
  void inspect();
  return () => {
    ofLab();
    ofDrawing();
  };
}
