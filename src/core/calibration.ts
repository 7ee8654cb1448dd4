// From a score to a decision, without looking at the test labels: the threshold comes from normals that the model was
// not trained on, and the test set is only used to count what that decision was worth.

/**
 * The threshold that keeps false alarms at or below a target rate: the k-th smallest of n calibration scores,
 * k = ceil((n + 1)(1 - rate)). If a new normal is exchangeable with the calibration normals, P(score > threshold) <= rate,
 * for any model and any n. Split conformal prediction: Vovk, Gammerman and Shafer (2005); Angelopoulos and Bates,
 * "A gentle introduction to conformal prediction" (2021), section 1.
 * @param calibrationScores [n], scores of normals, higher = more anomalous
 * @param falseAlarmRate 0 to 1
 * @returns +Infinity (never raise an alarm) when n is too small to promise such a low rate; -Infinity for a rate of 1
 * @throws RangeError a rate outside 0..1, or a score that is not a number
 */
export function threshold(calibrationScores: ArrayLike<number>, falseAlarmRate: number): number {
  if (!(falseAlarmRate >= 0 && falseAlarmRate <= 1)) throw new RangeError('A false-alarm rate lies between 0 and 1.');
  const sorted = Float64Array.from(calibrationScores).sort(); // NaN sorts last
  if (Number.isNaN(sorted[sorted.length - 1])) throw new RangeError('A calibration score is not a number (NaN).');
  // 100 * (1 - 0.44) is 56.00000000000001: without the small allowance the ceiling would skip an order statistic.
  const k = Math.ceil((sorted.length + 1) * (1 - falseAlarmRate) - 1e-9);
  if (k > sorted.length) return Number.POSITIVE_INFINITY;
  return k < 1 ? Number.NEGATIVE_INFINITY : sorted[k - 1];
}

/** What a threshold was worth. A ratio whose denominator is 0 is null: it is not known, rather than 0. */
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
  /** fp / (fp + tn): how many normals raise an alarm. */
  falseAlarmRate: number | null;
}

/**
 * Counts of the four outcomes. An alarm is a score strictly above the threshold, as the promise of `threshold` needs it.
 * @param scores [n]; @param isAnomaly [n], 1 = anomaly
 * @throws RangeError a score is not a number, or the lengths differ
 */
export function confusion(scores: ArrayLike<number>, isAnomaly: ArrayLike<number>, threshold: number): Confusion {
  if (scores.length !== isAnomaly.length)
    throw new RangeError(`There are ${scores.length} scores for ${isAnomaly.length} items.`);
  let tp = 0;
  let fp = 0;
  let tn = 0;
  let fn = 0;
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i])) throw new RangeError(`Score ${i} is not a number (NaN).`);
    const alarm = scores[i] > threshold;
    if (isAnomaly[i]) alarm ? tp++ : fn++;
    else alarm ? fp++ : tn++;
  }
  return judgement(tp, fp, tn, fn);
}

/** The four outcomes as counts, with the ratios that follow from them. */
export const judgement = (tp: number, fp: number, tn: number, fn: number): Confusion => ({
  tp,
  fp,
  tn,
  fn,
  precision: ratio(tp, tp + fp),
  recall: ratio(tp, tp + fn),
  f1: ratio(2 * tp, 2 * tp + fp + fn),
  falseAlarmRate: ratio(fp, fp + tn),
});

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
