// What the networks are trained on: from logits, and from means.

import * as tf from '@tensorflow/tfjs';

/** Cross-entropy summed over all but the first axis: x, logits [n, ...] -> [n], nats. */
export const crossEntropy = (x: tf.Tensor, logits: tf.Tensor): tf.Tensor =>
  tf.sum(tf.sub(tf.softplus(logits), tf.mul(x, logits)), x.shape.map((_, axis) => axis).slice(1));

/** KL(N(mean, exp(logVar)) || N(0, 1)), both [n, latent] -> [n], nats. */
export const divergence = (zMean: tf.Tensor, zLogVar: tf.Tensor): tf.Tensor =>
  tf.mul(-0.5, tf.sum(tf.sub(tf.sub(tf.add(1, zLogVar), tf.square(zMean)), tf.exp(zLogVar)), 1));

/** mean + exp(logVar / 2) · noise: all [n, latent]. */
export const sampled = (zMean: tf.Tensor2D, zLogVar: tf.Tensor2D): tf.Tensor2D =>
  tf.add(zMean, tf.mul(tf.exp(tf.mul(zLogVar, 0.5)), tf.randomNormal(zMean.shape)));

/** -log of a Gaussian of one variance, summed over all but the first axis: x, mean [n, ...] -> [n], nats. */
export function squaredError(x: tf.Tensor, mean: tf.Tensor, variance: number): tf.Tensor {
  const axes = x.shape.map((_, axis) => axis).slice(1);
  const constant = (x.size / x.shape[0]) * Math.log(2 * Math.PI * variance);
  return tf.mul(0.5, tf.add(tf.div(tf.sum(tf.squaredDifference(x, mean), axes), variance), constant));
}
