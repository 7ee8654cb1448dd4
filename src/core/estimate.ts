// A mean of L samples, and how far it may be from the mean of infinitely many: the more we sample, the lower the variance
// of our estimate.

/** The estimate after each sample, [L] each. */
export interface Estimates {
  /** Mean of the samples so far. */
  readonly mean: Float64Array;
  /** Its standard error: standard deviation of the samples so far over √n. NaN after the first, which has no spread. */
  readonly error: Float64Array;
}

/**
 * Mean and standard error s / √n of the first n samples, for every n. B. P. Welford, "Note on a method for calculating
 * corrected sums of squares and products" (1962): no sum of squares that could lose its digits.
 * @param samples [L]
 */
export function estimates(samples: ArrayLike<number>): Estimates {
  const mean = new Float64Array(samples.length);
  const error = new Float64Array(samples.length);
  let [average, squares] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const off = samples[i] - average;
    average += off / (i + 1);
    squares += off * (samples[i] - average);
    mean[i] = average;
    error[i] = Math.sqrt(squares / i / (i + 1)); // 0 / 0 for the first
  }
  return { mean, error };
}
