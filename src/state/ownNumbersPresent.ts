// Puts the own row or series before the model, and follows the test set that it is drawn against and may begin with.

import { exampleAt } from '../core/examples.ts';
import { present } from './own.ts';
import { followOwn } from './ownInspect.ts';
import { adopt, followSelected, type NumbersState, numbers, type Start, startWith } from './ownNumbers.ts';
import { lab as first, type Stage } from './store.ts';

const show = ({ frame, now }: NumbersState): void => present(frame && now && { values: now.values, frame });

/** Begins again; nothing happens while there is no test set. */
export function startFrom(start: Start): void {
  const { testSet, selected } = first.getState();
  const { frame } = numbers.getState();
  if (!testSet || !frame) return;
  if (start === 'mean') startWith(frame.statistics.mean.slice());
  else startWith(Float32Array.from(exampleAt(testSet, selected)));
}

/** The own numbers are the own example, before the model of this run, until the returned function is called. */
export function followNumbers(stage: Stage): () => void {
  const { lab } = stage;
  const { testSet, selected } = lab.getState();
  if (testSet) adopt(testSet, selected);
  show(numbers.getState());
  const stop = followOwn(stage);
  const ofNumbers = numbers.subscribe((now, before) => {
    if (now.now?.values !== before.now?.values || now.frame !== before.frame) show(now);
  });
  const ofLab = lab.subscribe((now, before) => {
    if (!now.testSet) return;
    if (now.testSet !== before.testSet) adopt(now.testSet, now.selected);
    else if (now.selected !== before.selected) followSelected(now.testSet, now.selected);
  });
  return () => {
    ofLab();
    ofNumbers();
    stop();
  };
}
