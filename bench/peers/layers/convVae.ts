// Keras's convolutional variational autoencoder, layer by layer as it stands in its code example.

import * as tf from '@tensorflow/tfjs';
import type { Build } from '../types.ts';
import { divergence, Sampling } from './sampling.ts';

const LATENT = 2;

function createModel([height, width]: number[]): tf.LayersModel {
  const { conv2d, conv2dTranspose, dense, flatten, reshape } = tf.layers;
  const slid = { kernelSize: 3, strides: 2, padding: 'same', activation: 'relu' } as const;
  const x = tf.input({ shape: [height, width, 1] });
  const seen = conv2d({ filters: 64, ...slid }).apply(conv2d({ filters: 32, ...slid }).apply(x));
  const h = dense({ units: 16, activation: 'relu' }).apply(flatten().apply(seen)) as tf.SymbolicTensor;
  const zMean = dense({ units: LATENT }).apply(h) as tf.SymbolicTensor;
  const zLogVar = dense({ units: LATENT }).apply(h) as tf.SymbolicTensor;
  const z = new Sampling({}).apply([zMean, zLogVar]);
  const seed = [height / 4, width / 4, 64];
  const full = dense({ units: seed[0] * seed[1] * seed[2], activation: 'relu' }).apply(z);
  const drawn = conv2dTranspose({ filters: 32, ...slid }).apply(
    conv2dTranspose({ filters: 64, ...slid }).apply(reshape({ targetShape: seed }).apply(full)),
  );
  const decoded = conv2dTranspose({ ...slid, filters: 1, strides: 1, activation: 'sigmoid' }).apply(drawn);
  return tf.model({ inputs: x, outputs: [decoded as tf.SymbolicTensor, zMean, zLogVar] });
}

export const convVae: Build = ({ batch }, { height, width }) => {
  const input = [height, width, 1];
  const model = createModel(input);
  return {
    input,
    parameters: model.countParams(),
    loss(x) {
      const [decoded, zMean, zLogVar] = model.apply(x, { training: true }) as tf.Tensor[];
      const crossEntropy = tf.sum(tf.metrics.binaryCrossentropy(x, decoded), [1, 2]);
      return tf.mean(tf.add(crossEntropy, divergence(zMean, zLogVar)));
    },
    reconstruct: x => (model.predict(x, { batchSize: batch }) as tf.Tensor[])[0],
  };
};
