// The test set class by class: how each class scores, how often it raises an alarm, and how well it is told from the
// other kind. An area over all hides that nearly all false alarms may come from one class, and nearly all misses.

import { proportionInterval } from './proportion.ts';
import { quantile, shareAbove } from './rising.ts';
import { areaOfSorted } from './roc.ts';
import { classOf, type Truth } from './truth.ts';

/** The scores of one class of the test set. */
export interface ClassScores {
  /** A class of the dataset, or ADDED. */
  readonly id: number;
  readonly isAnomaly: boolean;
  /** [n] rising. */
  readonly scores: Float64Array;
  /** At 5, 25, 50, 75 and 95% of the class. */
  readonly quantiles: readonly [number, number, number, number, number];
  /** Area under the ROC curve: of all anomalies against this class of normals, or of this class of anomalies against all normals. */
  readonly auc: number | null;
}

/** What a threshold makes of a class. */
export interface ClassRate {
  /** How many of its images raise an alarm, and their share, 0..1. */
  readonly alarms: number;
  readonly rate: number;
  /** Where the share lies that they were drawn from, at 95%. */
  readonly low: number;
  readonly high: number;
}

/**
 * The scored part of the test set by classes, by rising id; classes without an image are not there.
 * @param scores [n] of the first images of the test list, higher = more anomalous
 * @throws RangeError a score is not a number
 */
export function byClass(scores: ArrayLike<number>, truth: Truth): ClassScores[] {
  const lists = new Map<number, number[]>();
  const [normals, anomalies]: [number[], number[]] = [[], []];
  const anomalous = new Set<number>();
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i])) throw new RangeError(`Score ${i} is not a number (NaN): the model has diverged.`);
    const id = classOf(truth, i);
    if (!lists.has(id)) lists.set(id, []);
    lists.get(id)!.push(scores[i]);
    if (truth.isAnomaly[i] === 1) anomalous.add(id);
    (truth.isAnomaly[i] === 1 ? anomalies : normals).push(scores[i]);
  }
  const [allNormals, allAnomalies] = [normals, anomalies].map(list => Float64Array.from(list).sort());
  return [...lists]
    .sort(([a], [b]) => a - b)
    .map(([id, list]) => {
      const sorted = Float64Array.from(list).sort();
      const isAnomaly = anomalous.has(id);
      const [a, b, c, d, e] = [0.05, 0.25, 0.5, 0.75, 0.95].map(share => quantile(sorted, share));
      return {
        id,
        isAnomaly,
        scores: sorted,
        quantiles: [a, b, c, d, e],
        auc: isAnomaly ? areaOfSorted(allNormals, sorted) : areaOfSorted(sorted, allAnomalies),
      };
    });
}

/** How often a class raises an alarm, which is a score strictly above the threshold. */
export function rateOf({ scores }: Pick<ClassScores, 'scores'>, threshold: number): ClassRate {
  const rate = shareAbove(scores, threshold) ?? 0;
  const alarms = Math.round(rate * scores.length);
  const { low, high } = proportionInterval(alarms, scores.length) ?? { low: 0, high: 1 };
  return { alarms, rate, low, high };
}
