// Weighted least squares with an intercept that is not penalised: what every step of a linear classifier here comes to. With
// x̃ = (x, 1) it is the system (R + Σ vₙ x̃ₙ x̃ₙᵀ) θ = r, where R is 1 for each of the weights and 0 for the intercept.

/** Points to fit a linear function to. Row-major. */
export interface Points {
  readonly count: number;
  readonly width: number;
  /** [count, width] */
  readonly values: ArrayLike<number>;
}

/** A system that is factored once and solved as often as its right side changes. */
export type Solve = (right: ArrayLike<number>) => Float64Array;

/**
 * The matrix R + Σ vₙ x̃ₙ x̃ₙᵀ, factored by Cholesky (Golub and Van Loan, "Matrix computations", section 4.2).
 * @param weights v [count], none below zero, not all of them zero
 * @returns solves for θ [width + 1], the intercept last
 * @throws RangeError the weights sum to zero, or a number is not finite
 */
export function normalEquations(points: Points, weights: ArrayLike<number>): Solve {
  const factor = cholesky(gram(points, weights), points.width + 1);
  return right => solved(factor, points.width + 1, right);
}

/** R + Σ vₙ x̃ₙ x̃ₙᵀ, [width + 1, width + 1]; the lower triangle, which is all that is read of it. */
function gram({ count, width, values }: Points, weights: ArrayLike<number>): Float64Array {
  const size = width + 1;
  const matrix = new Float64Array(size * size);
  for (let n = 0; n < count; n++) {
    const v = weights[n];
    if (v === 0) continue;
    for (let i = 0; i < width; i++) {
      const scaled = v * values[n * width + i];
      for (let j = 0; j <= i; j++) matrix[i * size + j] += scaled * values[n * width + j];
      matrix[width * size + i] += scaled;
    }
    matrix[width * size + width] += v;
  }
  for (let i = 0; i < width; i++) matrix[i * size + i] += 1;
  return matrix;
}

/** L with L Lᵀ = A, in place of the lower triangle of A [d, d] (mutated and returned). */
function cholesky(a: Float64Array, d: number): Float64Array {
  for (let i = 0; i < d; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i * d + j];
      for (let k = 0; k < j; k++) sum -= a[i * d + k] * a[j * d + k];
      if (i !== j) a[i * d + j] = sum / a[j * d + j];
      else if (sum > 0) a[i * d + i] = Math.sqrt(sum);
      else throw new RangeError('The system has no single solution: weights are zero, or a number is not finite.');
    }
  return a;
}

/** θ of L Lᵀ θ = right: forwards, then backwards. */
function solved(l: Float64Array, d: number, right: ArrayLike<number>): Float64Array {
  const out = Float64Array.from(right);
  for (let i = 0; i < d; i++) {
    for (let k = 0; k < i; k++) out[i] -= l[i * d + k] * out[k];
    out[i] /= l[i * d + i];
  }
  for (let i = d - 1; i >= 0; i--) {
    for (let k = i + 1; k < d; k++) out[i] -= l[k * d + i] * out[k];
    out[i] /= l[i * d + i];
  }
  return out;
}
