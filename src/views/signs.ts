// A verdict in two signs: what the detector says, alarm or no alarm, and whether that is right. They are two things: a missed
// anomaly is no alarm, and wrong.

import { type Fate, fateOf, isAlarm } from '../core/confusion.ts';

export type Outcome = 'correct' | 'missed' | 'false alarm';

const outcomes: Readonly<Record<Fate, Outcome>> = {
  caught: 'correct',
  passed: 'correct',
  missed: 'missed',
  'false-alarm': 'false alarm',
};

export interface Signs {
  readonly alarm: boolean;
  /** Null where nobody knows what the image is. */
  readonly outcome: Outcome | null;
}

export const alarmWord = (alarm: boolean): string => (alarm ? 'alarm' : 'no alarm');

export const signsOfFate = (fate: Fate): Signs => ({
  alarm: fate === 'caught' || fate === 'false-alarm',
  outcome: outcomes[fate],
});

/** The signs of an alarm that was raised or not. */
export const signsOfAlarm = (alarm: boolean, isAnomaly: boolean | null): Signs =>
  isAnomaly === null
    ? { alarm, outcome: null }
    : signsOfFate(alarm ? (isAnomaly ? 'caught' : 'false-alarm') : isAnomaly ? 'missed' : 'passed');

/** @param isAnomaly what the image really is; null where nobody knows */
export const signsOf = (score: number, threshold: number, isAnomaly: boolean | null): Signs =>
  isAnomaly === null
    ? { alarm: isAlarm(score, threshold), outcome: null }
    : signsOfFate(fateOf(score, threshold, isAnomaly));

/** "no alarm, missed" */
export const signWords = ({ alarm, outcome }: Signs): string =>
  outcome === null ? alarmWord(alarm) : `${alarmWord(alarm)}, ${outcome}`;
