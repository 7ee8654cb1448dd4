// Parts that several scores are made of. Not a score itself.

import { logMeanExp } from '../core/importance.ts';
import type { Pass, Tensor1D, Tensor2D, Tf } from '../models/types.ts';

/** -log p(x|z), summed over pixels. [n], nats. */
export const negativeLogLikelihood = (tf: Tf, pass: Pass): Tensor1D =>
  pass.nats ?? pass.likelihood.nll(tf, pass.x, pass.output);

/** What is shown as the reconstruction: E[x|z], [n, values]. */
export const reconstructionOf = (tf: Tf, { output, likelihood }: Pass): Tensor2D => likelihood.mean(tf, output);

/**
 * The geometric mean p over the pixels of the probability that the decoder gives each, [n] in 0..1. A density d can be above 1:
 * there it is d / (1 + d), the probability that a pixel comes from the decoder and not from noise that is uniform over 0..1.
 */
export function probabilityPerPixel(tf: Tf, pass: Pass): Tensor1D {
  const log = tf.neg(tf.div(negativeLogLikelihood(tf, pass), pass.x.shape[1])) as Tensor1D;
  return pass.likelihood.kind === 'density' ? tf.sigmoid(log) : tf.exp(log);
}

/** KL(q(z|x) || N(0, 1)) by the same kernel as the loss, [n], nats; zero for a model without noise. */
export const klToPrior = (tf: Tf, { mean, logVar }: Pass): Tensor1D =>
  logVar ? tf.gaussianKl(mean, logVar) : tf.mul(tf.sum(mean, 1), 0);

/** The mean of the L numbers of one image. */
export const meanOf = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The L numbers -log w of one image, as one: -log of the mean of w. */
export const boundOf = (values: Float32Array): number => -logMeanExp(values.map(value => -value));

/** What a probability of pixels is taken for, and is not. */
export const NOT_NORMALITY = 'not how likely it is to be normal';
