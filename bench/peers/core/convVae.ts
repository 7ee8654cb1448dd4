// Keras's convolutional variational autoencoder in operations.

import * as tf from '@tensorflow/tfjs';
import type { Build } from '../types.ts';
import { crossEntropy, divergence, sampled } from './loss.ts';
import { createVariables } from './variables.ts';

const LATENT = 2;
const UNITS = 16;

export const convVae: Build = (_, { height, width }) => {
  const { conv, convTransposed, dense, parameters } = createVariables();
  const [rows, columns] = [height / 4, width / 4];
  const size = rows * columns * 64;
  const convs = [conv(1, 32, { stride: 2 }), conv(32, 64, { stride: 2 })];
  const [encode, toMean, toLogVar] = [dense(size, UNITS), dense(UNITS, LATENT), dense(UNITS, LATENT)];
  const decode = dense(LATENT, size);
  const deconvs = [convTransposed(64, 64, 2), convTransposed(64, 32, 2)];
  const output = convTransposed(32, 1, 1);
  const model = (x: tf.Tensor) => {
    const seen = convs.reduce((so, layer) => tf.relu(layer(so)), x as tf.Tensor4D);
    const h = tf.relu(encode(tf.reshape(seen, [-1, size])));
    const [zMean, zLogVar] = [toMean(h), toLogVar(h)];
    const seed: tf.Tensor4D = tf.reshape(tf.relu(decode(sampled(zMean, zLogVar))), [-1, rows, columns, 64]);
    return { zMean, zLogVar, logits: output(deconvs.reduce((so, layer) => tf.relu(layer(so)), seed)) };
  };
  return {
    input: [height, width, 1],
    parameters: parameters(),
    loss(x) {
      const { zMean, zLogVar, logits } = model(x);
      return tf.mean(tf.add(crossEntropy(x, logits), divergence(zMean, zLogVar)));
    },
    reconstruct: x => tf.sigmoid(model(x).logits),
  };
};
