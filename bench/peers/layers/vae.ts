// The dense variational autoencoder: a functional model with a sampling layer, its loss over what the model gives back.

import * as tf from '@tensorflow/tfjs';
import { valuesOf } from '../../../src/core/shape.ts';
import type { Build } from '../types.ts';
import { divergence, Sampling } from './sampling.ts';

const LATENT = 2;

function createModel(hidden: number, pixels: number): tf.LayersModel {
  const { dense } = tf.layers;
  const x = tf.input({ shape: [pixels] });
  const h = dense({ units: hidden, activation: 'relu' }).apply(x) as tf.SymbolicTensor;
  const zMean = dense({ units: LATENT }).apply(h) as tf.SymbolicTensor;
  const zLogVar = dense({ units: LATENT }).apply(h) as tf.SymbolicTensor;
  const z = new Sampling({}).apply([zMean, zLogVar]) as tf.SymbolicTensor;
  const hDecoded = dense({ units: hidden, activation: 'relu' }).apply(z);
  const decoded = dense({ units: pixels, activation: 'sigmoid' }).apply(hDecoded) as tf.SymbolicTensor;
  return tf.model({ inputs: x, outputs: [decoded, zMean, zLogVar] });
}

export const vae: Build = ({ hidden, batch }, shape) => {
  const pixels = valuesOf(shape);
  const model = createModel(hidden, pixels);
  return {
    input: [pixels],
    parameters: model.countParams(),
    loss(x) {
      const [decoded, zMean, zLogVar] = model.apply(x, { training: true }) as tf.Tensor[];
      const crossEntropy = tf.mul(pixels, tf.metrics.binaryCrossentropy(x, decoded));
      return tf.mean(tf.add(crossEntropy, divergence(zMean, zLogVar)));
    },
    reconstruct: x => (model.predict(x, { batchSize: batch }) as tf.Tensor[])[0],
  };
};
