// The recurrent variational autoencoder, layer by layer: what it reads and writes are frames, a few points a step.

import * as tf from '@tensorflow/tfjs';
import type { SeriesShape } from '../../../src/core/shape.ts';
import { paramsOf } from '../../networks.ts';
import { squaredError } from '../core/loss.ts';
import type { Build } from '../types.ts';
import { divergence, Sampling } from './sampling.ts';

function createModel(steps: number, frame: number, units: number, latent: number): tf.LayersModel {
  const { bidirectional, dense, repeatVector } = tf.layers;
  const lstm = (returnSequences: boolean) =>
    tf.layers.lstm({ units, returnSequences, recurrentActivation: 'sigmoid' }) as tf.layers.RNN;
  const x = tf.input({ shape: [steps, frame] });
  const h = bidirectional({ layer: lstm(false), mergeMode: 'concat' }).apply(x) as tf.SymbolicTensor;
  const zMean = dense({ units: latent }).apply(h) as tf.SymbolicTensor;
  const zLogVar = dense({ units: latent }).apply(h) as tf.SymbolicTensor;
  const z = new Sampling({}).apply([zMean, zLogVar]);
  const states = lstm(true).apply(repeatVector({ n: steps }).apply(z));
  const decoded = dense({ units: frame }).apply(states) as tf.SymbolicTensor;
  return tf.model({ inputs: x, outputs: [decoded, zMean, zLogVar] });
}

export const recurrent: Build<SeriesShape> = (setting, { length }) => {
  const { frame, units, latent, outputSigma } = paramsOf(setting);
  const input = [length / frame, frame];
  const model = createModel(length / frame, frame, units, latent);
  return {
    input,
    parameters: model.countParams(),
    loss(x) {
      const [decoded, zMean, zLogVar] = model.apply(x, { training: true }) as tf.Tensor[];
      return tf.mean(tf.add(squaredError(x, decoded, outputSigma ** 2), divergence(zMean, zLogVar)));
    },
    reconstruct: x => (model.predict(x, { batchSize: setting.batch }) as tf.Tensor[])[0],
  };
};
