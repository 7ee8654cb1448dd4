// What scores are worth as a detector, in three numbers: the area under the ROC curve, and accuracy and F1 at the threshold that
// calibration normals set.

import { confusion } from './confusion.ts';
import { sortByClass } from './rising.ts';
import { areaOfSorted } from './roc.ts';
import { thresholdAt } from './threshold.ts';

/** Null where a class is empty, or a ratio has no denominator. */
export interface Worth {
  readonly auc: number | null;
  readonly accuracy: number | null;
  readonly f1: number | null;
}

/**
 * @param scores [n], higher = more anomalous; @param isAnomaly [n], 1 = anomaly
 * @param calibration [m] scores of normals that nothing was learned from, in any order
 * @param falseAlarmRate share of those that may raise an alarm, 0 to 1
 * @throws RangeError a score is not a number, the lengths differ, or a rate outside 0..1
 */
export function worthOf(
  scores: ArrayLike<number>,
  isAnomaly: ArrayLike<number>,
  calibration: ArrayLike<number>,
  falseAlarmRate: number,
): Worth {
  const { normals, anomalies } = sortByClass(scores, isAnomaly);
  const threshold = thresholdAt(Float64Array.from(calibration).sort(), falseAlarmRate);
  const { accuracy, f1 } = confusion(normals, anomalies, threshold);
  return { auc: areaOfSorted(normals, anomalies), accuracy, f1 };
}
