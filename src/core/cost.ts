// What a threshold costs where it is used: there anomalies are rarer than in the test set, and missing one is not worth the
// same as a false alarm. Scores are sorted once, by class; after that a threshold is two binary searches.

import { type Confusion, judgement } from './calibration.ts';
import { countUpTo } from './percentile.ts';

/** Scores of each class, rising: what every function here asks for. */
export interface SortedScores {
  readonly normals: Float64Array;
  readonly anomalies: Float64Array;
}

export interface Costs {
  /** Share of anomalies among the images that will come, 0 to 1. */
  readonly prevalence: number;
  /** What an anomaly costs that raises no alarm; at least 0, in any unit. */
  readonly missCost: number;
  /** What a normal costs that raises an alarm; at least 0, in the same unit. */
  readonly falseAlarmCost: number;
}

/**
 * Scores by class, each rising.
 * @param scores [n]; @param isAnomaly [n], 1 = anomaly
 * @throws RangeError a score is not a number, or the lengths differ
 */
export function sortByClass(scores: ArrayLike<number>, isAnomaly: ArrayLike<number>): SortedScores {
  if (scores.length !== isAnomaly.length)
    throw new RangeError(`There are ${scores.length} scores for ${isAnomaly.length} items.`);
  const kept = new Float64Array(scores.length); // normals from the front, anomalies from the back
  let front = 0;
  let back = scores.length;
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i])) throw new RangeError(`Score ${i} is not a number (NaN).`);
    if (isAnomaly[i]) kept[--back] = scores[i];
    else kept[front++] = scores[i];
  }
  return { normals: kept.subarray(0, front).sort(), anomalies: kept.subarray(front).sort() };
}

/**
 * The same as `confusion(scores, isAnomaly, threshold)` in logarithmic time. An alarm is a score strictly above the
 * threshold.
 * @param sortedNormals rising; @param sortedAnomalies rising
 * @throws RangeError the threshold or a score is not a number
 */
export function rates(
  sortedNormals: ArrayLike<number>,
  sortedAnomalies: ArrayLike<number>,
  threshold: number,
): Confusion {
  const tn = countQuiet(sortedNormals, threshold);
  const fn = countQuiet(sortedAnomalies, threshold);
  return judgement(sortedAnomalies.length - fn, sortedNormals.length - tn, tn, fn);
}

/**
 * Expected cost of one image: prevalence * missCost * P(miss) + (1 - prevalence) * falseAlarmCost * P(false alarm).
 * C. Elkan, "The foundations of cost-sensitive learning" (2001). Null when a class is empty.
 * @throws RangeError as for `rates`, or a prevalence outside 0..1, or a cost that is negative or not finite
 */
export function expectedCost(
  sortedNormals: ArrayLike<number>,
  sortedAnomalies: ArrayLike<number>,
  threshold: number,
  { prevalence, missCost, falseAlarmCost }: Costs,
): number | null {
  if (!(prevalence >= 0 && prevalence <= 1)) throw new RangeError('A prevalence lies between 0 and 1.');
  for (const cost of [missCost, falseAlarmCost])
    if (!(cost >= 0 && Number.isFinite(cost))) throw new RangeError('A cost is a finite number from 0.');
  const { recall, falseAlarmRate } = rates(sortedNormals, sortedAnomalies, threshold);
  if (recall === null || falseAlarmRate === null) return null;
  return prevalence * missCost * (1 - recall) + (1 - prevalence) * falseAlarmCost * falseAlarmRate;
}

/**
 * The threshold of least expected cost, of equally cheap ones the highest; null when a class is empty or none is given.
 * It is chosen on the labels it is given: with those of the test set, its cost there flatters it.
 * @param thresholds in any order. As alarms are strictly above it, only -Infinity lets every image raise one: the
 * thresholds of a ROC curve, which alarms from its threshold on, need it added. Default: every decision there is.
 * @throws RangeError as for `expectedCost`
 */
export function cheapest(
  sortedNormals: ArrayLike<number>,
  sortedAnomalies: ArrayLike<number>,
  costs: Costs,
  thresholds: ArrayLike<number> = everyThreshold(sortedNormals, sortedAnomalies),
): { threshold: number; cost: number } | null {
  let best: { threshold: number; cost: number } | null = null;
  for (let k = 0; k < thresholds.length; k++) {
    const threshold = thresholds[k];
    const cost = expectedCost(sortedNormals, sortedAnomalies, threshold, costs);
    if (cost === null) return null;
    if (best === null || cost < best.cost || (cost === best.cost && threshold > best.threshold))
      best = { threshold, cost };
  }
  return best;
}

/** -Infinity, where everything raises an alarm, and every score; above the largest one nothing does. */
function everyThreshold(sortedNormals: ArrayLike<number>, sortedAnomalies: ArrayLike<number>): Float64Array {
  const thresholds = new Float64Array(1 + sortedNormals.length + sortedAnomalies.length);
  thresholds[0] = Number.NEGATIVE_INFINITY;
  thresholds.set(sortedNormals, 1);
  thresholds.set(sortedAnomalies, 1 + sortedNormals.length);
  return thresholds;
}

/** `countUpTo` of what is a number. */
function countQuiet(sorted: ArrayLike<number>, threshold: number): number {
  if (Number.isNaN(threshold)) throw new RangeError('The threshold is not a number (NaN).');
  if (Number.isNaN(sorted[sorted.length - 1])) throw new RangeError('A score is not a number (NaN).'); // NaN sorts last
  return countUpTo(sorted, threshold);
}
