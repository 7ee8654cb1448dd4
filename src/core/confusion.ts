// What a threshold was worth: the four fates of an image, how many images meet each, and the ratios made of them.

import { countUpTo } from './rising.ts';

/** An anomaly is caught or missed; a normal raises a false alarm or passes. */
export type Fate = 'caught' | 'missed' | 'false-alarm' | 'passed';

/** An alarm is a score strictly above the threshold, as the promise of `thresholdAt` needs it. */
export const isAlarm = (score: number, threshold: number): boolean => score > threshold;

export const fateOf = (score: number, threshold: number, isAnomaly: boolean): Fate => {
  if (isAlarm(score, threshold)) return isAnomaly ? 'caught' : 'false-alarm';
  return isAnomaly ? 'missed' : 'passed';
};

/** A ratio whose denominator is 0 is null: it is not known, rather than 0. */
export interface Confusion {
  /** Anomalies that raised an alarm. */
  tp: number;
  /** Normals that raised an alarm. */
  fp: number;
  /** Normals that passed. */
  tn: number;
  /** Anomalies that passed. */
  fn: number;
  /** tp / (tp + fp): how many alarms are right. */
  precision: number | null;
  /** tp / (tp + fn): how many anomalies are found. */
  recall: number | null;
  /** 2 tp / (2 tp + fp + fn), the harmonic mean of precision and recall. */
  f1: number | null;
  /** (tp + tn) / all: how many verdicts are right. */
  accuracy: number | null;
  /** fp / (fp + tn): how many normals raise an alarm. */
  falseAlarmRate: number | null;
}

/**
 * Counts of the four fates, in logarithmic time.
 * @param normals [n] rising; @param anomalies [m] rising
 * @throws RangeError the threshold or a score is not a number
 */
export function confusion(normals: ArrayLike<number>, anomalies: ArrayLike<number>, threshold: number): Confusion {
  const tn = countUpTo(normals, threshold);
  const fn = countUpTo(anomalies, threshold);
  const fp = normals.length - tn;
  const tp = anomalies.length - fn;
  return {
    tp,
    fp,
    tn,
    fn,
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    accuracy: ratio(tp + tn, normals.length + anomalies.length),
    falseAlarmRate: ratio(fp, fp + tn),
  };
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
