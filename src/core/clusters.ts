// Training codes as a few clusters, and how far a code lies from the nearest of them: the score for data that forms
// islands, between which an anomaly may fall although it is close to the middle of everything.

import { type AnyCodes, type LatentScore, meansOf, sameLatent, trainingMeans } from './codes.ts';
import { type Random, random } from './random.ts';

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
  const centres = kMeans(train, k, seed, rounds);
  return codes => {
    sameLatent(codes, latent);
    const z = meansOf(codes);
    return Float64Array.from({ length: codes.count }, (_, n) =>
      Math.sqrt(nearestCentre(z, n * latent, centres, latent)[1]),
    );
  };
}

/**
 * k-means: centres [at most k, latent] that leave a small sum of squared distances from every code to its nearest centre.
 * Seeding: Arthur and Vassilvitskii, "k-means++: the advantages of careful seeding" (2007). Rounds: S. P. Lloyd, "Least
 * squares quantization in PCM" (1982). A centre that loses all its codes stays where it is. Arguments and errors as for
 * `fitClusters`.
 */
export function kMeans(train: AnyCodes, k: number, seed: number, rounds = 100): Float64Array {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError('The number of clusters is a whole number from 1.');
  if (!(Number.isInteger(rounds) && rounds >= 0))
    throw new RangeError('The number of rounds is a whole number from 0.');
  const { count, latent } = train;
  const points = trainingMeans(train);
  const centres = seeded(points, latent, k, random(seed, 'clusters'));
  const assigned = new Int32Array(count).fill(-1);
  for (let round = 0; round < rounds; round++) {
    let changed = 0;
    for (let n = 0; n < count; n++) {
      const [nearest] = nearestCentre(points, n * latent, centres, latent);
      if (nearest !== assigned[n]) changed++;
      assigned[n] = nearest;
    }
    if (changed === 0) break;
    moveToMiddles(centres, points, assigned, latent);
  }
  return centres;
}

/** The first centre is any point; each next one is drawn with probability in proportion to the squared distance so far. */
function seeded(points: Float64Array, d: number, k: number, rng: Random): Float64Array {
  const count = points.length / d;
  const squared = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const centres = new Float64Array(Math.min(k, count) * d);
  let chosen = rng.integer(count);
  for (let c = 0; c < centres.length / d; c++) {
    const centre = points.subarray(chosen * d, (chosen + 1) * d);
    centres.set(centre, c * d);
    let total = 0;
    for (let n = 0; n < count; n++) {
      squared[n] = Math.min(squared[n], nearestCentre(points, n * d, centre, d)[1]);
      total += squared[n];
    }
    if (total === 0) return centres.slice(0, (c + 1) * d); // every point is a centre already
    let left = rng.uniform() * total;
    for (let n = 0; n < count; n++) {
      if (squared[n] === 0) continue; // not even rounding may draw a centre twice
      chosen = n;
      left -= squared[n];
      if (left < 0) break;
    }
  }
  return centres;
}

/** Moves every centre to the average of its points (mutated). */
function moveToMiddles(centres: Float64Array, points: Float64Array, assigned: Int32Array, d: number): void {
  const sums = new Float64Array(centres.length);
  const counts = new Float64Array(centres.length / d);
  for (let n = 0; n < assigned.length; n++) {
    counts[assigned[n]]++;
    for (let j = 0; j < d; j++) sums[assigned[n] * d + j] += points[n * d + j];
  }
  for (let i = 0; i < centres.length; i++) {
    const size = counts[Math.floor(i / d)];
    if (size > 0) centres[i] = sums[i] / size;
  }
}

/** Which centre is nearest to z[at ... at + d - 1], the first of equals, and its squared distance. */
function nearestCentre(
  z: Float64Array,
  at: number,
  centres: Float64Array,
  d: number,
): [centre: number, squared: number] {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let c = 0; c * d < centres.length; c++) {
    let squared = 0;
    for (let j = 0; j < d; j++) {
      const difference = z[at + j] - centres[c * d + j];
      squared += difference * difference;
    }
    if (squared < least) {
      least = squared;
      nearest = c;
    }
  }
  return [nearest, least];
}
