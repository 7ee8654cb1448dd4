// Parts that several scores are made of. Not a score itself.

import type { Pass, Tensor1D, Tf } from '../models/types.ts';

/** -log p(x|z) = Σ -x log p - (1 - x) log(1 - p), summed over pixels. [n], nats. */
export const negativeLogLikelihood = (tf: Tf, pass: Pass): Tensor1D => pass.nats ?? tf.bernoulli(pass.x, pass.logits);

/** The same, per pixel. [n], nats. */
export const crossEntropyPerPixel = (tf: Tf, pass: Pass): Tensor1D =>
  tf.div(negativeLogLikelihood(tf, pass), pass.x.shape[1]);

/** KL(q(z|x) || N(0, 1)) by the same kernel as the loss, [n], nats; zero for a model without noise. */
export const klToPrior = (tf: Tf, { mean, logVar }: Pass): Tensor1D =>
  logVar ? tf.gaussianKl(mean, logVar) : tf.mul(tf.sum(mean, 1), 0);

/** The mean of the L numbers of one image. */
export const meanOf = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a probability of pixels is taken for, and is not. */
export const NOT_NORMALITY = 'not how likely the image is normal';
