// The tutorial's convolutional autoencoder, layer by layer as it stands there.

import * as tf from '@tensorflow/tfjs';
import { valuesOf } from '../../../src/core/shape.ts';
import type { Build } from '../types.ts';

function createModel(input: number[]): tf.LayersModel {
  const conv = (filters: number, padding: 'same' | 'valid' = 'same') =>
    tf.layers.conv2d({ filters, kernelSize: 3, padding, activation: 'relu' });
  const pool = () => tf.layers.maxPooling2d({ poolSize: 2, strides: 2, padding: 'same' });
  const upsample = () => tf.layers.upSampling2d({ size: [2, 2] });
  return tf.sequential({
    layers: [
      tf.layers.inputLayer({ inputShape: input }),
      ...[conv(16), pool(), conv(8), pool(), conv(8), pool()],
      ...[conv(8), upsample(), conv(8), upsample(), conv(16, 'valid'), upsample()],
      tf.layers.conv2d({ filters: 1, kernelSize: 3, padding: 'same', activation: 'sigmoid' }),
    ],
  });
}

export const convAutoencoder: Build = ({ batch }, shape) => {
  const input = [shape.height, shape.width, 1];
  const model = createModel(input);
  return {
    input,
    parameters: model.countParams(),
    loss(x) {
      const decoded = model.apply(x, { training: true }) as tf.Tensor;
      return tf.mul(valuesOf(shape), tf.mean(tf.metrics.binaryCrossentropy(x, decoded)));
    },
    reconstruct: x => model.predict(x, { batchSize: batch }) as tf.Tensor,
  };
};
