// Distance from the training codes in units of their own spread: far along a direction in which they hardly vary counts
// for more than far along one in which they vary anyway.

import { type AnyCodes, type LatentScore, meansOf, sameLatent, trainingMeans } from './codes.ts';

/** Share of the average variance that is added to every variance. */
const RIDGE = 1e-6;

/**
 * Mahalanobis distance sqrt((z - m)' (C + r I)^-1 (z - m)) of the means z to the training means, whose average is m and
 * whose covariance is C (over n - 1). P. C. Mahalanobis, "On the generalised distance in statistics" (1936).
 *
 * The ridge r = 1e-6 trace(C) / latent, or 1e-6 when all training codes are one point, keeps the matrix invertible when a
 * latent dimension is dead (its mean is the same for every image) or two of them are copies of each other.
 * @param train [count, latent], at least one code
 * @throws RangeError no training codes, a mean that is not finite, or another number of dimensions
 */
export function fitMahalanobis(train: AnyCodes): LatentScore {
  const { latent } = train;
  const mean = trainingMeans(train);
  const centre = centreOf(mean, latent);
  const factor = cholesky(covarianceOf(mean, centre), latent);
  return codes => {
    sameLatent(codes, latent);
    const z = meansOf(codes);
    const y = new Float64Array(latent);
    const scores = new Float64Array(codes.count);
    for (let n = 0; n < codes.count; n++) {
      // L y = z - m, from the top down; then |y|^2 = (z - m)' (L L')^-1 (z - m).
      let squared = 0;
      for (let i = 0; i < latent; i++) {
        let rest = z[n * latent + i] - centre[i];
        for (let j = 0; j < i; j++) rest -= factor[i * latent + j] * y[j];
        y[i] = rest / factor[i * latent + i];
        squared += y[i] * y[i];
      }
      scores[n] = Math.sqrt(squared);
    }
    return scores;
  };
}

/** The average of points [n, d], [d]. */
function centreOf(points: Float64Array, d: number): Float64Array {
  const centre = new Float64Array(d);
  for (let i = 0; i < points.length; i++) centre[i % d] += points[i];
  return centre.map(sum => sum / (points.length / d));
}

/** Covariance of points [n, d] with the ridge on its diagonal, [d, d]; the lower half is filled, the upper is 0. */
function covarianceOf(points: Float64Array, centre: Float64Array): Float64Array {
  const d = centre.length;
  const covariance = new Float64Array(d * d);
  const from = new Float64Array(d);
  for (let at = 0; at < points.length; at += d) {
    for (let i = 0; i < d; i++) {
      from[i] = points[at + i] - centre[i];
      for (let j = 0; j <= i; j++) covariance[i * d + j] += from[i] * from[j];
    }
  }
  const freedom = Math.max(1, points.length / d - 1);
  let trace = 0;
  for (let i = 0; i < covariance.length; i++) covariance[i] /= freedom;
  for (let i = 0; i < d; i++) trace += covariance[i * d + i];
  const ridge = RIDGE * (trace / d || 1);
  for (let i = 0; i < d; i++) covariance[i * d + i] += ridge;
  return covariance;
}

/** The lower triangle L with L L' = matrix, [d, d]; the matrix is symmetric and positive definite, its lower half is read. */
function cholesky(matrix: Float64Array, d: number): Float64Array {
  const factor = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * d + j];
      for (let k = 0; k < j; k++) rest -= factor[i * d + k] * factor[j * d + k];
      factor[i * d + j] = i === j ? Math.sqrt(rest) : rest / factor[j * d + j];
    }
  }
  return factor;
}
