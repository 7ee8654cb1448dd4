// t-SNE, exact: a plane on which points are neighbours about as likely as they were in the space. Every pair pulls or pushes
// at every step, so it takes time with the square of the number of points.

import { conditionalProbabilities, jointProbabilities } from './neighbourProbabilities.ts';
import { pca, project } from './pca.ts';

/** Steps in which neighbours are pulled together more strongly than is right, so that clusters find one another. */
const EARLY = 250;
const STEPS = 750;
const EXAGGERATION = 12;
const LEAST_GAIN = 0.01;

interface Options {
  /** About how many neighbours count; fewer where there are few points. */
  readonly perplexity?: number;
  /** Called with the share of the steps that is done, 0..1. */
  report?(share: number): void;
}

/**
 * Places [n, 2] of x [n, d]: gradient descent on KL(P || Q), where q_ij goes with 1 / (1 + |y_i - y_j|^2). Van der Maaten and
 * Hinton (2008): momentum 0.5, then 0.8, with a gain for each coordinate. It begins with the first two principal components
 * (Kobak and Berens, "The art of using t-SNE", 2019), so it needs no chance: the same codes give the same picture.
 * @throws RangeError fewer than four points, or a number that is not finite
 */
export function tsne(
  x: ArrayLike<number>,
  n: number,
  d: number,
  { perplexity = 30, report = () => {} }: Options = {},
): Float64Array {
  if (n < 4) throw new RangeError('t-SNE needs four points or more.');
  const y = beginning(x, n, d);
  const p = pairs(jointProbabilities(conditionalProbabilities(x, n, d, Math.min(perplexity, (n - 1) / 3))), n);
  const rate = Math.max(50, n / EXAGGERATION / 4); // Belkina et al. (2019), as scikit-learn has it
  const speed = new Float64Array(2 * n);
  const gain = new Float64Array(2 * n).fill(1);
  for (let step = 0; step < STEPS; step++) {
    const isEarly = step < EARLY;
    const slope = gradient(y, p, isEarly ? EXAGGERATION : 1);
    const momentum = isEarly ? 0.5 : 0.8;
    for (let i = 0; i < y.length; i++) {
      const turns = slope[i] * speed[i] > 0; // the last move went uphill from here
      gain[i] = Math.max(LEAST_GAIN, turns ? gain[i] * 0.8 : gain[i] + 0.2);
      speed[i] = momentum * speed[i] - rate * gain[i] * slope[i];
      y[i] += speed[i];
    }
    if (step % 10 === 9) report((step + 1) / STEPS);
  }
  return y;
}

/** The first two principal components, so small that nothing is decided yet. */
function beginning(x: ArrayLike<number>, n: number, d: number): Float64Array {
  const found = pca({ count: n, latent: d, mean: x, logVar: null }, 2);
  const places = project(found, x);
  const wide = Math.sqrt(found.variance[0]) || 1;
  const y = new Float64Array(2 * n);
  const kept = found.variance.length;
  for (let i = 0; i < n; i++) for (let c = 0; c < kept; c++) y[2 * i + c] = (1e-4 * places[i * kept + c]) / wide;
  return y;
}

/** Of a symmetric matrix [n, n], what lies under its diagonal, row by row. */
function pairs(joint: Float64Array, n: number): Float32Array {
  const below = new Float32Array((n * (n - 1)) / 2);
  let at = 0;
  for (let i = 1; i < n; i++) for (let j = 0; j < i; j++) below[at++] = joint[i * n + j];
  return below;
}

/**
 * dKL / dy [n, 2] = 4 sum over j of (exaggeration p_ij - q_ij) w_ij (y_i - y_j), where w = 1 / (1 + |y_i - y_j|^2) and q = w /
 * sum of w. In one walk over the pairs: what pulls and what pushes are summed apart, and put together when the sum is known.
 * @param p what lies under the diagonal of the joint probabilities
 */
export function gradient(y: Float64Array, p: ArrayLike<number>, exaggeration = 1): Float64Array {
  const n = y.length / 2;
  const pull = new Float64Array(2 * n);
  const push = new Float64Array(2 * n);
  let total = 0;
  let at = 0;
  for (let i = 1; i < n; i++) {
    const xi = y[2 * i];
    const yi = y[2 * i + 1];
    let pullX = 0;
    let pullY = 0;
    let pushX = 0;
    let pushY = 0;
    for (let j = 0; j < i; j++) {
      const dx = xi - y[2 * j];
      const dy = yi - y[2 * j + 1];
      const w = 1 / (1 + dx * dx + dy * dy);
      const near = p[at++] * w;
      const far = w * w;
      total += w;
      pullX += near * dx;
      pullY += near * dy;
      pushX += far * dx;
      pushY += far * dy;
      pull[2 * j] -= near * dx;
      pull[2 * j + 1] -= near * dy;
      push[2 * j] -= far * dx;
      push[2 * j + 1] -= far * dy;
    }
    pull[2 * i] += pullX;
    pull[2 * i + 1] += pullY;
    push[2 * i] += pushX;
    push[2 * i + 1] += pushY;
  }
  return pull.map((each, i) => 4 * (exaggeration * each - push[i] / (2 * total)));
}
