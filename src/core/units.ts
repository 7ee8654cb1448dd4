// What each dimension of the code is used for: what it costs, and whether it moves with the image at all. A dimension that the
// encoder has given up costs nothing and says nothing.

import type { AnyCodes } from './codes.ts';

/** From this variance of its mean on a dimension counts as used. Y. Burda, R. Grosse and R. Salakhutdinov (2016), section 5.1. */
export const ACTIVE_FROM = 0.01;

type Chooses = (image: number) => boolean;
const every: Chooses = () => true;

/**
 * KL(q(z_d|x) || N(0, 1)) = 1/2 (mean^2 + exp(logVar) - 1 - logVar) of each dimension, averaged over the images, [latent],
 * nats; they sum to the mean KL of an image. Null for codes without log-variance, and where no image is chosen.
 */
export function klPerDimension({ count, latent, mean, logVar }: AnyCodes, chooses = every): Float64Array | null {
  if (!logVar) return null;
  const sums = new Float64Array(latent);
  let images = 0;
  for (let i = 0; i < count; i++) {
    if (!chooses(i)) continue;
    images += 1;
    for (let d = 0; d < latent; d++) {
      const at = i * latent + d;
      sums[d] += 0.5 * (mean[at] ** 2 + Math.exp(logVar[at]) - 1 - logVar[at]);
    }
  }
  return images === 0 ? null : sums.map(sum => sum / images);
}

/**
 * Variance of the posterior mean over the images, [latent]: Burda et al. (2016) call a unit active where it exceeds 0.01.
 * Null where no image is chosen.
 */
export function varianceOfMeans({ count, latent, mean }: AnyCodes, chooses = every): Float64Array | null {
  const middle = new Float64Array(latent);
  const squares = new Float64Array(latent);
  let images = 0;
  for (let i = 0; i < count; i++) {
    if (!chooses(i)) continue;
    images += 1;
    // Welford (1962): no sum of squares that could lose its digits.
    for (let d = 0; d < latent; d++) {
      const off = mean[i * latent + d] - middle[d];
      middle[d] += off / images;
      squares[d] += off * (mean[i * latent + d] - middle[d]);
    }
  }
  return images === 0 ? null : squares.map(sum => sum / images);
}

/** How many dimensions move with the image. */
export const activeUnits = (variances: ArrayLike<number>): number =>
  Array.from(variances).filter(variance => variance > ACTIVE_FROM).length;
