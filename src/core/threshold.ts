// Where the threshold stands: set on calibration normals, or, as a temptation, on the test labels themselves. Everything
// that can be set is one list, so that dragging any picture of the threshold leads to the same places. Scores rise.

import { confusion } from './confusion.ts';

/**
 * The threshold that keeps false alarms at or below a target rate: the k-th smallest of n calibration scores,
 * k = ceil((n + 1)(1 - rate)). If a new normal is exchangeable with the calibration normals, P(score > threshold) <= rate,
 * for any model and any n. Split conformal prediction: Vovk, Gammerman and Shafer (2005); Angelopoulos and Bates,
 * "A gentle introduction to conformal prediction" (2021), section 1.
 * @param calibration [n] rising, scores of normals, higher = more anomalous
 * @param falseAlarmRate 0 to 1
 * @returns +Infinity (never raise an alarm) when n is too small to promise such a low rate; -Infinity for a rate of 1
 * @throws RangeError a rate outside 0..1, or a score that is not a number
 */
export function thresholdAt(calibration: ArrayLike<number>, falseAlarmRate: number): number {
  if (!(falseAlarmRate >= 0 && falseAlarmRate <= 1)) throw new RangeError('A false-alarm rate lies between 0 and 1.');
  const n = calibration.length;
  if (Number.isNaN(calibration[n - 1])) throw new RangeError('A calibration score is not a number (NaN).'); // sorts last
  // 100 * (1 - 0.44) is 56.00000000000001: without the small allowance the ceiling would skip an order statistic.
  const k = Math.ceil((n + 1) * (1 - falseAlarmRate) - 1e-9);
  if (k > n) return Number.POSITIVE_INFINITY;
  return k < 1 ? Number.NEGATIVE_INFINITY : calibration[k - 1];
}

/**
 * The threshold with the largest share of anomalies caught minus share of false alarms, the highest of equals: W. Youden,
 * "Index for rating diagnostic tests" (1950). Labels choose it, so on the images with those labels it looks too good.
 * @param normals rising; @param anomalies rising
 * @returns null when a class is empty
 */
export function bestThreshold(normals: ArrayLike<number>, anomalies: ArrayLike<number>): number | null {
  if (normals.length === 0 || anomalies.length === 0) return null;
  let [n, a] = [normals.length, anomalies.length]; // so many do not raise an alarm
  const highest = () =>
    Math.max(n > 0 ? normals[n - 1] : Number.NEGATIVE_INFINITY, a > 0 ? anomalies[a - 1] : Number.NEGATIVE_INFINITY);
  let [best, most] = [highest(), 0];
  while (n > 0 || a > 0) {
    const score = highest();
    while (n > 0 && normals[n - 1] === score) n--;
    while (a > 0 && anomalies[a - 1] === score) a--;
    // J times both counts, so that it is exact.
    const gain = (anomalies.length - a) * normals.length - (normals.length - n) * anomalies.length;
    if (gain > most) [best, most] = [highest(), gain];
  }
  return best;
}

/** Every threshold that can be set, by rising false-alarm rate on the calibration normals, [n] each. */
export interface Reachable {
  readonly rates: Float64Array;
  /** Falling; +Infinity where nothing raises an alarm, -Infinity where everything does. */
  readonly thresholds: Float64Array;
  /** Shares of the test set's normals and anomalies that raise an alarm; NaN where there are none of that kind. */
  readonly falseAlarmRates: Float64Array;
  readonly recalls: Float64Array;
  /** Share of the alarms that are right; NaN without any alarm. */
  readonly precisions: Float64Array;
}

/** The thresholds at rates 0, 1 / steps, …, 1, and what they do. All three lists of scores rise. */
export function reachable(
  calibration: ArrayLike<number>,
  normals: ArrayLike<number>,
  anomalies: ArrayLike<number>,
  steps: number,
): Reachable {
  const all = Float64Array.from({ length: steps + 1 }, (_, i) => i / steps);
  const thresholds = all.map(rate => thresholdAt(calibration, rate));
  const judged = Array.from(thresholds, threshold => confusion(normals, anomalies, threshold));
  const each = (id: 'falseAlarmRate' | 'recall' | 'precision') => Float64Array.from(judged, it => it[id] ?? Number.NaN);
  return {
    rates: all,
    thresholds,
    falseAlarmRates: each('falseAlarmRate'),
    recalls: each('recall'),
    precisions: each('precision'),
  };
}

/**
 * The rate whose threshold is nearest; of equals the one nearest to `rate`, so that what is right already stays.
 * @param distance of the i-th threshold; NaN is out of reach
 */
export function nearestRate({ rates }: Reachable, rate: number, distance: (i: number) => number): number {
  let [best, least] = [rate, Number.POSITIVE_INFINITY];
  for (let i = 0; i < rates.length; i++) {
    const far = distance(i);
    if (far < least || (far === least && Math.abs(rates[i] - rate) < Math.abs(best - rate)))
      [best, least] = [rates[i], far];
  }
  return best;
}
