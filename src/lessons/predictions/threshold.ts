// A threshold, placed by eye on the scores of normals that were kept apart, so that a share of new normals lies above it.
// Where calibration puts it is laid over that, and what either does to the test set.

import { shareAbove } from '../../core/rising.ts';
import { thresholdAt } from '../../core/threshold.ts';
import { lookOf } from '../../state/lesson/facts.ts';
import type { PredictionKind } from './types.ts';

export interface PlaceThreshold {
  readonly kind: 'threshold';
  readonly question: string;
  /** Share of normals that may raise a false alarm, 0 to 1. */
  readonly rate: number;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** [calibration's threshold, then of the test set's normals and anomalies the shares above the guess, and above calibration's] */
type Outcome = readonly number[];

export const threshold: PredictionKind<PlaceThreshold, number, Outcome> = {
  begin(_, facts) {
    const normals = lookOf(facts, 'detection')?.calibrationScores;
    return normals && normals.length > 0 ? normals[normals.length >> 1] : null;
  },
  isValue: (value): value is number => typeof value === 'number',
  outcome({ rate }, guess, facts) {
    const look = lookOf(facts, 'detection');
    if (!look || look.calibrationScores.length === 0) return null;
    const set = thresholdAt(look.calibrationScores, rate);
    const shares = [guess, set].flatMap(at => [
      shareAbove(look.normalScores, at) ?? 0,
      shareAbove(look.anomalyScores, at) ?? 0,
    ]);
    return [set, ...shares];
  },
  isOutcome: (outcome): outcome is Outcome => Array.isArray(outcome) && outcome.length === 5,
  words: (_, guess) => String(Number(guess.toPrecision(3))),
  verdict({ rate }, _, [, falseAlarms, caught, setFalseAlarms, setCaught]) {
    return `Asked for ${percent(rate)} false alarms, yours gives ${percent(falseAlarms)} on the test set and catches ${percent(caught)} of the anomalies; calibration’s gives ${percent(setFalseAlarms)} and catches ${percent(setCaught)}.`;
  },
};
