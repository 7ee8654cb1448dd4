// What variational autoencoders need beside layers: one that samples, and the divergence from the prior, as in
// TensorFlow.js's own example of a VAE.

import * as tf from '@tensorflow/tfjs';

export class Sampling extends tf.layers.Layer {
  static readonly className = 'Sampling';
  override computeOutputShape(shapes: tf.Shape[]): tf.Shape {
    return shapes[0];
  }
  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [zMean, zLogVar] = inputs as tf.Tensor[];
    return tf.tidy(() => tf.add(zMean, tf.mul(tf.exp(tf.mul(zLogVar, 0.5)), tf.randomNormal(zMean.shape))));
  }
}

/** KL(N(mean, exp(logVar)) || N(0, 1)), both [n, latent] -> [n], nats. */
export const divergence = (zMean: tf.Tensor, zLogVar: tf.Tensor): tf.Tensor =>
  tf.mul(-0.5, tf.sum(tf.sub(tf.sub(tf.add(1, zLogVar), tf.square(zMean)), tf.exp(zLogVar)), -1));
