// Puts what is on the pad before the model, placed as the images of the dataset at hand are.

import { datasetOf } from '../params/dataset.ts';
import { type DrawingState, drawing, placeAsUsual } from './drawing.ts';
import { present } from './own.ts';
import { followOwn } from './ownInspect.ts';
import type { LabState, Stage } from './store.ts';

/** The settings of the run that is shown, or of the one to come. */
const shownParams = ({ applied, params }: LabState) => applied ?? params;

function place(now: LabState): void {
  const { placement = 'mnist', shape } = datasetOf(shownParams(now));
  if (shape.kind === 'image') placeAsUsual(placement, shape);
}

const show = ({ pixels, shape }: DrawingState): void =>
  present(pixels && { values: pixels, frame: { shape, statistics: null } });

/** The drawing is the own example, before the model of this run, until the returned function is called. */
export function followDrawing(stage: Stage): () => void {
  const { lab } = stage;
  place(lab.getState());
  show(drawing.getState());
  const stop = followOwn(stage);
  const ofLab = lab.subscribe((now, before) => {
    const [{ dataset, own }, last] = [shownParams(now), shownParams(before)];
    if (dataset !== last.dataset || own !== last.own) place(now);
  });
  const ofDrawing = drawing.subscribe((now, before) => {
    if (now.pixels !== before.pixels) show(now);
  });
  return () => {
    ofLab();
    ofDrawing();
    stop();
  };
}
