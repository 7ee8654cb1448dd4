// What a sweep over the held-out class tells: which class is found best, which worst, and how they differ.

import type { Facts } from '../../state/lesson/facts.ts';
import type { Measure } from './types.ts';

interface OfClass {
  readonly id: number;
  readonly auc: number;
}

/** Mean area of each class that was held out, by the score of the page, best first; empty where no such sweep is there. */
function classesOf({ sweep, params }: Facts): OfClass[] {
  if (sweep?.param !== 'heldOut') return [];
  const areas = new Map<number, number[]>();
  for (const { value, scores } of sweep.done) {
    const found = scores[params.score]?.auc;
    if (found != null) areas.set(Number(value), [...(areas.get(Number(value)) ?? []), found]);
  }
  return [...areas]
    .map(([id, all]) => ({ id, auc: all.reduce((sum, each) => sum + each, 0) / all.length }))
    .sort((a, b) => b.auc - a.auc);
}

export const classesSwept: Measure = {
  label: 'the number of classes that were held out in turn',
  unit: '',
  digits: 0,
  of: facts => classesOf(facts).length,
};

export const hardestClass: Measure = {
  label: 'the class that is hardest to notice',
  unit: '',
  digits: 0,
  of: facts => classesOf(facts).at(-1)?.id ?? null,
};

export const lowestAuc: Measure = {
  label: 'the lowest AUC of all classes',
  unit: '',
  digits: 2,
  of: facts => classesOf(facts).at(-1)?.auc ?? null,
};

export const meanAuc: Measure = {
  label: 'the mean AUC over the classes',
  unit: '',
  digits: 2,
  of(facts) {
    const classes = classesOf(facts);
    return classes.length > 0 ? classes.reduce((sum, { auc }) => sum + auc, 0) / classes.length : null;
  },
};
