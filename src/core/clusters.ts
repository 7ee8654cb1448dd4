// Training codes as a few clusters, and how far a code lies from the nearest of them: the score for data that forms
// islands, between which an anomaly may fall although it is close to the middle of everything.

import { type AnyCodes, type LatentScore, meansOf, sameLatent } from './codes.ts';
import { kMeans, nearestCentre } from './kMeans.ts';

/**
 * Euclidean distance of the means to the nearest of k centres of the training means, [count].
 * @param train [count, latent], at least one code
 * @param k fewer centres are found when there are fewer distinct codes
 * @param seed the same seed gives the same centres
 * @param rounds of Lloyd at most; it ends sooner when no code changes its centre
 * @throws RangeError k or rounds out of range, no training codes, a mean that is not finite, or other dimensions
 */
export function fitClusters(train: AnyCodes, k: number, seed: number, rounds = 100): LatentScore {
  const { latent } = train;
  const { centres } = kMeans(train, k, seed, rounds);
  return codes => {
    sameLatent(codes, latent);
    const z = meansOf(codes);
    return Float64Array.from({ length: codes.count }, (_, n) =>
      Math.sqrt(nearestCentre(z, n * latent, centres, latent)[1]),
    );
  };
}
