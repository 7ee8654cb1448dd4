// What a threshold costs where it is used: there anomalies are rarer than in the test set, and missing one is not worth the
// same as a false alarm. All lists of scores rise.

import { confusion } from './confusion.ts';

export interface Costs {
  /** Share of anomalies among the images that will come, 0 to 1. */
  readonly prevalence: number;
  /** What an anomaly costs that raises no alarm; at least 0, in any unit. */
  readonly missCost: number;
  /** What a normal costs that raises an alarm; at least 0, in the same unit. */
  readonly falseAlarmCost: number;
}

/**
 * Expected cost of one image: prevalence * missCost * P(miss) + (1 - prevalence) * falseAlarmCost * P(false alarm).
 * C. Elkan, "The foundations of cost-sensitive learning" (2001). Null when a class is empty.
 * @throws RangeError as for `confusion`, or a prevalence outside 0..1, or a cost that is negative or not finite
 */
export function expectedCost(
  normals: ArrayLike<number>,
  anomalies: ArrayLike<number>,
  threshold: number,
  { prevalence, missCost, falseAlarmCost }: Costs,
): number | null {
  if (!(prevalence >= 0 && prevalence <= 1)) throw new RangeError('A prevalence lies between 0 and 1.');
  for (const cost of [missCost, falseAlarmCost])
    if (!(cost >= 0 && Number.isFinite(cost))) throw new RangeError('A cost is a finite number from 0.');
  const { recall, falseAlarmRate } = confusion(normals, anomalies, threshold);
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
  normals: ArrayLike<number>,
  anomalies: ArrayLike<number>,
  costs: Costs,
  thresholds: ArrayLike<number> = everyThreshold(normals, anomalies),
): { threshold: number; cost: number } | null {
  let best: { threshold: number; cost: number } | null = null;
  for (let k = 0; k < thresholds.length; k++) {
    const threshold = thresholds[k];
    const cost = expectedCost(normals, anomalies, threshold, costs);
    if (cost === null) return null;
    if (best === null || cost < best.cost || (cost === best.cost && threshold > best.threshold))
      best = { threshold, cost };
  }
  return best;
}

/** -Infinity, where everything raises an alarm, and every score; above the largest one nothing does. */
function everyThreshold(normals: ArrayLike<number>, anomalies: ArrayLike<number>): Float64Array {
  const thresholds = new Float64Array(1 + normals.length + anomalies.length);
  thresholds[0] = Number.NEGATIVE_INFINITY;
  thresholds.set(normals, 1);
  thresholds.set(anomalies, 1 + normals.length);
  return thresholds;
}
