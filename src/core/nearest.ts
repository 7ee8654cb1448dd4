// The training codes nearest to a code: how lonely it is among them, and which training images it resembles.

import { type AnyCodes, type LatentScore, meansOf, sameLatent, trainingMeans } from './codes.ts';

/** The k nearest, nearest first; of equally near ones, the lower index first. */
export interface Neighbours {
  /** [k], rows of the training codes. */
  indices: Uint32Array;
  /** [k], Euclidean. */
  distances: Float64Array;
}

/**
 * Mean Euclidean distance of the means to the k nearest training means, [count]. Angiulli and Pizzuti, "Fast outlier
 * detection in high dimensional spaces" (2002). A code that is itself a training code finds itself, at distance 0.
 * @param train [count, latent], at least one code
 * @param k all training codes are taken when there are fewer
 * @throws RangeError k is not a whole number from 1, no training codes, a mean that is not finite, or other dimensions
 */
export function fitNearest(train: AnyCodes, k = 10): LatentScore {
  const points = trainingMeans(train);
  const nearest = neighboursFor(train, k);
  return codes => {
    sameLatent(codes, train.latent);
    const z = meansOf(codes);
    return Float64Array.from({ length: codes.count }, (_, n) => {
      search(z, n * train.latent, points, train.latent, nearest);
      return nearest.distances.reduce((sum, distance) => sum + distance, 0) / nearest.distances.length;
    });
  };
}

/**
 * The k nearest training codes to one code.
 * @param code [latent], a mean; @param train [count, latent]
 * @throws RangeError as for `fitNearest`
 */
export function nearestTo(code: ArrayLike<number>, train: AnyCodes, k = 10): Neighbours {
  const one = { count: 1, latent: code.length, mean: code, logVar: null };
  sameLatent(one, train.latent);
  const nearest = neighboursFor(train, k);
  search(meansOf(one), 0, trainingMeans(train), train.latent, nearest);
  return nearest;
}

function neighboursFor(train: AnyCodes, k: number): Neighbours {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError('The number of neighbours is a whole number from 1.');
  const length = Math.min(k, train.count);
  return { indices: new Uint32Array(length), distances: new Float64Array(length) };
}

/**
 * Looks through all points [n, d] for those nearest to z[at ... at + d - 1]; fills `nearest` (mutated). It keeps the best
 * so far in order: nearly every point fails the first comparison, so that this costs little more than the distances.
 */
function search(
  z: Float64Array,
  at: number,
  points: Float64Array,
  d: number,
  { indices, distances }: Neighbours,
): void {
  const last = distances.length - 1;
  const count = points.length / d;
  for (let i = 0; i < count; i++) {
    let squared = 0;
    for (let j = 0; j < d; j++) {
      const difference = z[at + j] - points[i * d + j];
      squared += difference * difference;
    }
    if (i > last && squared >= distances[last]) continue;
    let place = Math.min(i, last);
    for (; place > 0 && distances[place - 1] > squared; place--) {
      distances[place] = distances[place - 1];
      indices[place] = indices[place - 1];
    }
    distances[place] = squared;
    indices[place] = i;
  }
  for (let i = 0; i <= last; i++) distances[i] = Math.sqrt(distances[i]);
}
