// How well scores tell anomalies from normals, at every threshold at once: the ROC curve, the precision-recall curve and
// the area under each. An item raises an alarm when its score is at or above the threshold; anomalies are the positives.
// There is exactly one point per distinct score, so ties are neither broken nor lost.

import { sortByClass } from './rising.ts';

export interface RocCurve {
  /** Share of normals that raise a (false) alarm, 0 to 1, rising. */
  falsePositiveRate: Float64Array;
  /** Share of anomalies that are found, 0 to 1, rising. */
  truePositiveRate: Float64Array;
  /** Falling; the first is +Infinity, where nothing raises an alarm. */
  thresholds: Float64Array;
  /** Area under the curve = P(anomaly scores higher than normal) + half of P(tie); null when a class is empty. */
  auc: number | null;
}

export interface PrecisionRecallCurve {
  /** Share of alarms that are right; 1 by convention where there is no alarm. */
  precision: Float64Array;
  /** Share of anomalies that are found, rising. */
  recall: Float64Array;
  /** Falling; the first is +Infinity. (scikit-learn lists the same points the other way round.) */
  thresholds: Float64Array;
  /** Sum of (recall_k - recall_k-1) * precision_k, as scikit-learn has it; null when a class is empty. */
  averagePrecision: number | null;
}

/**
 * The ROC curve. When there are no anomalies or no normals, the rates are not defined: the curve then has no points and
 * its `auc` is null.
 * @param scores [n], higher = more anomalous
 * @param isAnomaly [n], 1 = anomaly
 * @throws RangeError a score is not a number, or the lengths differ
 */
export function roc(scores: ArrayLike<number>, isAnomaly: ArrayLike<number>): RocCurve {
  const { thresholds, falseAlarms, found, normals, anomalies } = tally(scores, isAnomaly);
  if (normals === 0 || anomalies === 0)
    return { falsePositiveRate: none(), truePositiveRate: none(), thresholds: none(), auc: null };
  let doubleArea = 0; // in whole counts, so that it is exact
  for (let k = 1; k < found.length; k++)
    doubleArea += (falseAlarms[k] - falseAlarms[k - 1]) * (found[k] + found[k - 1]);
  return {
    falsePositiveRate: falseAlarms.map(count => count / normals),
    truePositiveRate: found.map(count => count / anomalies),
    thresholds,
    auc: doubleArea / (2 * normals * anomalies),
  };
}

/** The precision-recall curve; no points and null when a class is empty. Arguments and errors as for `roc`. */
export function precisionRecall(scores: ArrayLike<number>, isAnomaly: ArrayLike<number>): PrecisionRecallCurve {
  const { thresholds, falseAlarms, found, normals, anomalies } = tally(scores, isAnomaly);
  if (normals === 0 || anomalies === 0)
    return { precision: none(), recall: none(), thresholds: none(), averagePrecision: null };
  const precision = found.map((count, k) => (k === 0 ? 1 : count / (count + falseAlarms[k])));
  const recall = found.map(count => count / anomalies);
  let averagePrecision = 0;
  for (let k = 1; k < recall.length; k++) averagePrecision += (recall[k] - recall[k - 1]) * precision[k];
  return { precision, recall, thresholds, averagePrecision };
}

/** The average precision alone; null when a class is empty. */
export const averagePrecision = (scores: ArrayLike<number>, isAnomaly: ArrayLike<number>): number | null =>
  precisionRecall(scores, isAnomaly).averagePrecision;

/**
 * The area under the ROC curve alone, for scores that are sorted already: the same as `roc` has, in one walk along both.
 * @param normals rising; @param anomalies rising
 * @returns null when one of them is empty
 */
export function areaOfSorted(normals: ArrayLike<number>, anomalies: ArrayLike<number>): number | null {
  if (normals.length === 0 || anomalies.length === 0) return null;
  let doubleWins = 0; // in whole counts, so that it is exact
  let [below, upTo] = [0, 0];
  for (let a = 0; a < anomalies.length; a++) {
    while (normals[below] < anomalies[a]) below++;
    while (normals[upTo] <= anomalies[a]) upTo++;
    doubleWins += below + upTo;
  }
  return doubleWins / (2 * normals.length * anomalies.length);
}

/** At every distinct score, falling: how many normals and how many anomalies score at least that much. */
function tally(scores: ArrayLike<number>, isAnomaly: ArrayLike<number>) {
  const { normals: negatives, anomalies: positives } = sortByClass(scores, isAnomaly);
  const thresholds = new Float64Array(scores.length + 1);
  const falseAlarms = new Float64Array(scores.length + 1);
  const found = new Float64Array(scores.length + 1);
  thresholds[0] = Number.POSITIVE_INFINITY;
  let points = 1;
  // Both lists rise: walk them from their ends, taking all that tie with the larger of the two last scores.
  let n = negatives.length;
  let p = positives.length;
  while (n > 0 || p > 0) {
    const threshold = p === 0 || (n > 0 && negatives[n - 1] > positives[p - 1]) ? negatives[n - 1] : positives[p - 1];
    while (n > 0 && negatives[n - 1] === threshold) n--;
    while (p > 0 && positives[p - 1] === threshold) p--;
    thresholds[points] = threshold;
    falseAlarms[points] = negatives.length - n;
    found[points] = positives.length - p;
    points++;
  }
  return {
    thresholds: thresholds.slice(0, points),
    falseAlarms: falseAlarms.slice(0, points),
    found: found.slice(0, points),
    normals: negatives.length,
    anomalies: positives.length,
  };
}

const none = () => new Float64Array(0);
