// The tutorial's convolutional autoencoder in operations.

import * as tf from '@tensorflow/tfjs';
import type { Build } from '../types.ts';
import { crossEntropy } from './loss.ts';
import { createVariables } from './variables.ts';

const pool = (x: tf.Tensor4D): tf.Tensor4D => tf.maxPool(x, 2, 2, 'same');
const upsample = (x: tf.Tensor4D): tf.Tensor4D => tf.image.resizeNearestNeighbor(x, [2 * x.shape[1], 2 * x.shape[2]]);

export const convAutoencoder: Build = (_, { height, width }) => {
  const { conv, parameters } = createVariables();
  const encoder = [conv(1, 16), conv(16, 8), conv(8, 8)];
  const decoder = [conv(8, 8), conv(8, 8), conv(8, 16, { pad: 'valid' })];
  const output = conv(16, 1);
  const model = (x: tf.Tensor) => {
    const code = encoder.reduce((so, layer) => pool(tf.relu(layer(so))), x as tf.Tensor4D);
    return output(decoder.reduce((so, layer) => upsample(tf.relu(layer(so))), code));
  };
  return {
    input: [height, width, 1],
    parameters: parameters(),
    loss: x => tf.mean(crossEntropy(x, model(x))),
    reconstruct: x => tf.sigmoid(model(x)),
  };
};
