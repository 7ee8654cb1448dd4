// k-means: codes as a few clusters, each of them the codes that are nearest to its centre, which is their middle.

import { type AnyCodes, trainingMeans } from './codes.ts';
import { type Random, random } from './random.ts';

/** Before the first assignment. */
const NOBODY = 65_535;

export interface Clustering {
  /** [at most k, latent] */
  readonly centres: Float64Array;
  /** [count] the centre that each code is nearest to. */
  readonly labels: Uint16Array;
  /** Sum of squared distances from every code to its centre. */
  readonly inertia: number;
  /** Assignments made, with the one that changed nothing. */
  readonly rounds: number;
}

/**
 * k-means from centres that are drawn far apart: Arthur and Vassilvitskii, "k-means++: the advantages of careful seeding" (2007).
 * @param codes [count, latent], at least one code
 * @param k fewer centres are found when there are fewer distinct codes
 * @param seed the same seed gives the same centres
 * @param rounds at most
 * @throws RangeError k or rounds out of range, no codes, or a mean that is not finite
 */
export function kMeans(codes: AnyCodes, k: number, seed: number, rounds = 100): Clustering {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError('The number of clusters is a whole number from 1.');
  const points = trainingMeans(codes);
  return lloyd(codes, seeded(points, codes.latent, k, random(seed, 'clusters')), rounds);
}

/**
 * Moves centres to the middle of the codes that are nearest to them, until none changes its centre. S. P. Lloyd, "Least squares
 * quantization in PCM" (1982). A centre that loses all its codes stays where it is.
 * @param from [k, latent], the first centres
 * @throws RangeError rounds out of range, no codes, or a mean that is not finite
 */
export function lloyd(codes: AnyCodes, from: ArrayLike<number>, rounds = 100): Clustering {
  if (!(Number.isInteger(rounds) && rounds >= 0))
    throw new RangeError('The number of rounds is a whole number from 0.');
  const { count, latent } = codes;
  const points = trainingMeans(codes);
  const centres = Float64Array.from(from);
  const labels = new Uint16Array(count).fill(NOBODY);
  let { changed, inertia } = assign(points, centres, latent, labels);
  let moves = 0;
  for (; changed > 0 && moves < rounds; moves++) {
    moveToMiddles(centres, points, labels, latent);
    ({ changed, inertia } = assign(points, centres, latent, labels));
  }
  return { centres, labels, inertia, rounds: moves + 1 };
}

/** Gives every point to its nearest centre (labels are mutated): how many had another before, and the inertia. */
function assign(points: Float64Array, centres: Float64Array, d: number, labels: Uint16Array) {
  let changed = 0;
  let inertia = 0;
  for (let n = 0; n < labels.length; n++) {
    const [nearest, squared] = nearestCentre(points, n * d, centres, d);
    if (nearest !== labels[n]) changed++;
    labels[n] = nearest;
    inertia += squared;
  }
  return { changed, inertia };
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
function moveToMiddles(centres: Float64Array, points: Float64Array, labels: Uint16Array, d: number): void {
  const sums = new Float64Array(centres.length);
  const counts = new Float64Array(centres.length / d);
  for (let n = 0; n < labels.length; n++) {
    counts[labels[n]]++;
    for (let j = 0; j < d; j++) sums[labels[n] * d + j] += points[n * d + j];
  }
  for (let i = 0; i < centres.length; i++) {
    const size = counts[Math.floor(i / d)];
    if (size > 0) centres[i] = sums[i] / size;
  }
}

/** Which centre is nearest to z[at ... at + d - 1], the first of equals, and its squared distance. */
export function nearestCentre(
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
