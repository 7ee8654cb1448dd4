// What the detector says of one image, and whether it is right, in the words of the journey.

import { type Fate, fateOf, isAlarm } from '../../core/confusion.ts';

export interface Verdict {
  readonly alarm: boolean;
  /** Whether alarm and truth agree. */
  readonly right: boolean;
  readonly word: 'Anomalous' | 'Normal';
  readonly outcome: string;
}

const words: Readonly<Record<Fate, string>> = {
  caught: 'caught',
  missed: 'missed',
  'false-alarm': 'false alarm',
  passed: 'correctly passed',
};

export function verdict(score: number, threshold: number, isAnomaly: boolean): Verdict {
  const alarm = isAlarm(score, threshold);
  const outcome = words[fateOf(score, threshold, isAnomaly)];
  return { alarm, right: alarm === isAnomaly, word: alarm ? 'Anomalous' : 'Normal', outcome };
}
