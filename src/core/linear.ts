// A linear classifier: one number for a point, which is zero on a plane and positive on the side of the anomalies. How the plane
// is found, the files beside this one say; what is common to them is here.

import type { Points } from './normalEquations.ts';

/** f(x) = w · x + b, higher = more anomalous. */
export interface Linear {
  /** w [width] */
  readonly weights: Float64Array;
  /** b */
  readonly intercept: number;
}

/** Points of both classes, to learn from. */
export interface Labelled extends Points {
  /** [count] 1 = anomaly. */
  readonly isAnomaly: ArrayLike<number>;
  /** [count] what an error at each costs beside the others, above zero. */
  readonly costs: ArrayLike<number>;
}

/** Finds a plane. C weighs the errors against |w|²: the larger, the less an error is borne. */
export type Fit = (points: Labelled, c?: number) => Linear;

/** f of every point, [count]. @throws RangeError their width is not the classifier's */
export function decisions({ weights, intercept }: Linear, { count, width, values }: Points): Float64Array {
  if (width !== weights.length) throw new RangeError(`Points of ${width} numbers meet ${weights.length} weights.`);
  const out = new Float64Array(count).fill(intercept);
  for (let n = 0; n < count; n++) for (let i = 0; i < width; i++) out[n] += weights[i] * values[n * width + i];
  return out;
}

/**
 * Costs that make both classes weigh the same, however rare one is: n / (2 n_class), [n].
 * @throws RangeError one of the classes is empty
 */
export function balancedCosts(isAnomaly: ArrayLike<number>): Float64Array {
  const n = isAnomaly.length;
  let anomalies = 0;
  for (let i = 0; i < n; i++) if (isAnomaly[i]) anomalies++;
  if (anomalies === 0 || anomalies === n) throw new RangeError('A classifier needs examples of both classes.');
  return Float64Array.from({ length: n }, (_, i) => n / (2 * (isAnomaly[i] ? anomalies : n - anomalies)));
}

/** s [count]: 1 for anomalies, -1 for normals. @throws RangeError one of the classes is empty, or C is not above zero */
export function signsOf({ isAnomaly, count }: Labelled, c: number): Float64Array {
  if (!(c > 0)) throw new RangeError('C is above zero.');
  const signs = Float64Array.from({ length: count }, (_, n) => (isAnomaly[n] ? 1 : -1));
  if (!signs.includes(1) || !signs.includes(-1)) throw new RangeError('A classifier needs examples of both classes.');
  return signs;
}

/** Σ vₙ x̃ₙ, [width + 1]: the points and the 1 beside them, each as often as it is weighed. */
export function weighedSum({ count, width, values }: Points, weights: ArrayLike<number>): Float64Array {
  const out = new Float64Array(width + 1);
  for (let n = 0; n < count; n++) {
    for (let i = 0; i < width; i++) out[i] += weights[n] * values[n * width + i];
    out[width] += weights[n];
  }
  return out;
}

/** (w, b) as a classifier. */
export const linearOf = (theta: Float64Array): Linear => ({
  weights: theta.slice(0, -1),
  intercept: theta[theta.length - 1],
});
