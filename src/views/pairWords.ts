// What is said of a pair of the gallery to people who do not see it: what it is, and what the detector makes of it.

import type { Fate } from '../core/confusion.ts';

const fates: Readonly<Record<Fate, string>> = {
  caught: 'alarm, correct',
  missed: 'no alarm, missed',
  'false-alarm': 'false alarm',
  passed: 'no alarm, correct',
};

export const classWord = (anomalous: boolean): string => (anomalous ? 'anomalous class' : 'normal class');

/** Null where the threshold is of other scores. */
export const fateWords = (fate: Fate | null): string => (fate ? fates[fate] : '');
