// Fewer points for drawing. A curve over 10,000 scores has up to 10,001 points, and a screen shows a few hundred. It is
// apart from roc.ts so that nobody computes an area from a thinned curve: the areas are carried over unchanged.

import type { PrecisionRecallCurve, RocCurve } from './roc.ts';

/** The curve with at most `maxPoints` points (at least 2): both ends stay, and `auc` is that of the full curve. */
export function thin(curve: RocCurve, maxPoints: number): RocCurve {
  const keep = evenlySpaced(curve.falsePositiveRate, curve.truePositiveRate, maxPoints);
  return {
    falsePositiveRate: keep.map(i => curve.falsePositiveRate[i]),
    truePositiveRate: keep.map(i => curve.truePositiveRate[i]),
    thresholds: keep.map(i => curve.thresholds[i]),
    auc: curve.auc,
  };
}

/** The same for a precision-recall curve. */
export function thinPrecisionRecall(curve: PrecisionRecallCurve, maxPoints: number): PrecisionRecallCurve {
  const keep = evenlySpaced(curve.recall, curve.precision, maxPoints);
  return {
    precision: keep.map(i => curve.precision[i]),
    recall: keep.map(i => curve.recall[i]),
    thresholds: keep.map(i => curve.thresholds[i]),
    averagePrecision: curve.averagePrecision,
  };
}

/**
 * Positions to keep: the curve's length (|dx| + |dy|, which is 2 for a whole ROC) is cut into equal pieces, and each
 * piece keeps its first point. So no dropped point is farther than length / (maxPoints - 1) from a kept one.
 */
function evenlySpaced(x: Float64Array, y: Float64Array, maxPoints: number): Float64Array {
  const last = x.length - 1;
  if (x.length <= maxPoints) return Float64Array.from(x.keys());
  const travelled = new Float64Array(x.length);
  for (let i = 1; i <= last; i++)
    travelled[i] = travelled[i - 1] + Math.abs(x[i] - x[i - 1]) + Math.abs(y[i] - y[i - 1]);
  const pieceOf = (i: number) => Math.floor((travelled[i] / travelled[last]) * (maxPoints - 1));
  const kept = [0];
  for (let i = 1; i < last; i++) if (pieceOf(i) > pieceOf(i - 1) && pieceOf(i) < maxPoints - 1) kept.push(i);
  return Float64Array.from([...kept, last]);
}
