// How likely points would pick one another as neighbours: what t-SNE keeps of a space. Each point has a Gaussian around it
// whose width is such that it has about as many neighbours as the perplexity says.

export interface Conditional {
  /** [n] 1 / (2 sigma^2) of each point. */
  readonly beta: Float64Array;
  /** [n, n] p(j|i), rows sum to 1. */
  readonly p: Float64Array;
}

/** Halvings until the entropy of a row is as exact as doubles are; those who only look stop long before. */
const MOST_ROUNDS = 200;

/**
 * p(j|i) = exp(-beta_i |x_i - x_j|^2) / sum over j != i, with 2^entropy = perplexity. Van der Maaten and Hinton, "Visualizing
 * data using t-SNE" (2008), equation 1.
 * @param x [n, d]
 * @param tolerance of the entropy, in nats
 * @throws RangeError a perplexity that n points cannot have
 */
export function conditionalProbabilities(
  x: ArrayLike<number>,
  n: number,
  d: number,
  perplexity: number,
  tolerance = 1e-5,
): Conditional {
  if (!(perplexity >= 1 && perplexity <= n - 1))
    throw new RangeError(`${n} points have a perplexity from 1 to ${n - 1}.`);
  const beta = new Float64Array(n);
  const p = new Float64Array(n * n);
  const squared = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < n; j++) {
      squared[j] = 0;
      for (let k = 0; k < d; k++) squared[j] += (x[i * d + k] - x[j * d + k]) ** 2;
      if (j !== i) least = Math.min(least, squared[j]);
    }
    // Nothing changes if every distance is shorter by the least, and no row underflows to nothing.
    for (let j = 0; j < n; j++) squared[j] -= least;
    beta[i] = widthFor(squared, i, p.subarray(i * n, (i + 1) * n), Math.log(perplexity), tolerance);
  }
  return { beta, p };
}

/** Finds beta by bisection; fills `row` with the probabilities (mutated). */
function widthFor(squared: Float64Array, self: number, row: Float64Array, entropy: number, tolerance: number): number {
  let [low, high, beta] = [0, Number.POSITIVE_INFINITY, 1];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const tooWide = spread(squared, self, row, beta) - entropy;
    if (Math.abs(tooWide) <= tolerance) break;
    if (tooWide > 0) low = beta;
    else high = beta;
    beta = high === Number.POSITIVE_INFINITY ? beta * 2 : (low + high) / 2;
    if (beta === low || beta === high || beta > 1e300) break;
  }
  return beta;
}

/** Fills `row` with the probabilities at this beta (mutated) and returns their entropy in nats. */
function spread(squared: Float64Array, self: number, row: Float64Array, beta: number): number {
  let [sum, weighed] = [0, 0];
  for (let j = 0; j < row.length; j++) {
    row[j] = j === self ? 0 : Math.exp(-beta * squared[j]);
    sum += row[j];
    weighed += row[j] * squared[j];
  }
  for (let j = 0; j < row.length; j++) row[j] /= sum;
  return Math.log(sum) + (beta * weighed) / sum;
}

/** (p(j|i) + p(i|j)) / (2 n), [n, n]: symmetric, and all of it sums to 1. Equation 3 of the same. */
export function jointProbabilities({ p }: Conditional): Float64Array {
  const n = Math.sqrt(p.length);
  const joint = new Float64Array(p.length);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) joint[i * n + j] = (p[i * n + j] + p[j * n + i]) / (2 * n);
  return joint;
}
