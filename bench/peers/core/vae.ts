// The dense variational autoencoder in operations.

import * as tf from '@tensorflow/tfjs';
import { valuesOf } from '../../../src/core/shape.ts';
import type { Build } from '../types.ts';
import { crossEntropy, divergence, sampled } from './loss.ts';
import { createVariables } from './variables.ts';

const LATENT = 2;

export const vae: Build = ({ hidden }, shape) => {
  const pixels = valuesOf(shape);
  const { dense, parameters } = createVariables();
  const [encode, toMean, toLogVar] = [dense(pixels, hidden), dense(hidden, LATENT), dense(hidden, LATENT)];
  const [decode, toLogits] = [dense(LATENT, hidden), dense(hidden, pixels)];
  const model = (x: tf.Tensor) => {
    const h = tf.relu(encode(x as tf.Tensor2D));
    const [zMean, zLogVar] = [toMean(h), toLogVar(h)];
    return { zMean, zLogVar, logits: toLogits(tf.relu(decode(sampled(zMean, zLogVar)))) };
  };
  return {
    input: [pixels],
    parameters: parameters(),
    loss(x) {
      const { zMean, zLogVar, logits } = model(x);
      return tf.mean(tf.add(crossEntropy(x, logits), divergence(zMean, zLogVar)));
    },
    reconstruct: x => tf.sigmoid(model(x).logits),
  };
};
