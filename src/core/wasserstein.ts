// Distance between whole codes, not only their means: two images are far apart when the model puts them elsewhere, and
// also when it is sure of the one and unsure of the other.

import { type AnyCodes, deviationsOf, type LatentScore, meansOf, sameLatent, trainingMeans } from './codes.ts';

/**
 * Median over the training posteriors of the squared 2-Wasserstein distance between diagonal Gaussians,
 * |m1 - m2|^2 + |s1 - s2|^2 with s = exp(logVar / 2), or 0 without log-variance. Dowson and Landau, "The Frechet distance
 * between multivariate normal distributions" (1982); as a score: Pereira and Silveira, "Learning representations from
 * healthcare time series data for unsupervised anomaly detection" (2019). Of an even number the median is the middle of the middle two.
 * @param train [count, latent], at least one code
 * @throws RangeError no training codes, a mean or deviation that is not finite, or another number of dimensions
 */
export function fitWasserstein(train: AnyCodes): LatentScore {
  trainingMeans(train);
  const width = 2 * train.latent;
  const posteriors = meansAndDeviations(train);
  const distances = new Float64Array(train.count);
  return codes => {
    sameLatent(codes, train.latent);
    const z = meansAndDeviations(codes);
    const scores = new Float64Array(codes.count);
    for (let n = 0; n < codes.count; n++) {
      squaredDistances(z, n * width, posteriors, width, distances);
      scores[n] = median(distances);
    }
    return scores;
  };
}

/** Each code as one point (mean, s), [count, 2 latent]: there the Wasserstein distance is the Euclidean one. */
function meansAndDeviations(codes: AnyCodes): Float64Array {
  const { count, latent } = codes;
  const [mean, deviation] = [meansOf(codes), deviationsOf(codes)];
  const points = new Float64Array(2 * count * latent);
  for (let n = 0; n < count; n++) {
    points.set(mean.subarray(n * latent, (n + 1) * latent), 2 * n * latent);
    points.set(deviation.subarray(n * latent, (n + 1) * latent), (2 * n + 1) * latent);
  }
  return points;
}

/** From z[at ... at + d - 1] to every point of [n, d]; fills `out`, [n] (mutated). */
function squaredDistances(z: Float64Array, at: number, points: Float64Array, d: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    let squared = 0;
    for (let j = 0; j < d; j++) {
      const difference = z[at + j] - points[i * d + j];
      squared += difference * difference;
    }
    out[i] = squared;
  }
}

/** The median of numbers without NaN, at least one. Note: reorders them. */
export function median(values: Float64Array): number {
  const middle = values.length >> 1;
  const upper = select(values, middle);
  if (values.length % 2 === 1) return upper;
  let lower = values[0];
  for (let i = 1; i < middle; i++) if (values[i] > lower) lower = values[i];
  return (lower + upper) / 2;
}

/**
 * The k-th smallest number, counted from 0, in linear time on average: Hoare's "Find" (1961), with the middle of three as
 * pivot. Note: reorders the numbers so that none before place k is larger and none after it smaller.
 */
function select(values: Float64Array, k: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = middleOf(values[low], values[(low + high) >> 1], values[high]);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const kept = values[i];
      values[i++] = values[j];
      values[j--] = kept;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break; // between the two parts, where everything equals the pivot
  }
  return values[k];
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
