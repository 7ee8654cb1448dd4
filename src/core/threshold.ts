// One threshold, moved sixty times a second. It is the same as in calibration.ts, for scores that are sorted already; and
// it is chosen from the list of all thresholds that can be set, so that dragging any picture of it leads to the same places.

import { rates } from './cost.ts';

/** `threshold` of calibration.ts for rising scores: the k-th smallest, k = ceil((n + 1)(1 - rate)). */
export function thresholdAt(rising: ArrayLike<number>, falseAlarmRate: number): number {
  if (!(falseAlarmRate >= 0 && falseAlarmRate <= 1)) throw new RangeError('A false-alarm rate lies between 0 and 1.');
  const k = Math.ceil((rising.length + 1) * (1 - falseAlarmRate) - 1e-9);
  if (k > rising.length) return Number.POSITIVE_INFINITY;
  return k < 1 ? Number.NEGATIVE_INFINITY : rising[k - 1];
}

/** Share of rising scores strictly above a threshold: those that raise an alarm; null if there are none. */
export const shareAbove = (rising: ArrayLike<number>, threshold: number): number | null =>
  rates(rising, [], threshold).falseAlarmRate;

/**
 * The threshold with the largest share of anomalies caught minus share of false alarms, the highest of equals: W. Youden,
 * "Index for rating diagnostic tests" (1950). Labels choose it, so on the images with those labels it flatters.
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

/** What the two settings of the threshold choose between. */
export interface Thresholds {
  /** Rising. */
  readonly calibrationScores: ArrayLike<number>;
  readonly bestThreshold: number | null;
}

/** Score above which there is an alarm. Without a best one on the test set, calibration decides. */
export const chosenThreshold = (
  { calibrationScores, bestThreshold }: Thresholds,
  { falseAlarmRate, thresholdBy }: { readonly falseAlarmRate: number; readonly thresholdBy: string },
): number => (thresholdBy === 'best-on-test' ? bestThreshold : null) ?? thresholdAt(calibrationScores, falseAlarmRate);

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
  const judged = Array.from(thresholds, threshold => rates(normals, anomalies, threshold));
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
