// The dense variational autoencoder for rows of a table, with two hidden layers on either side.

import * as tf from '@tensorflow/tfjs';
import { numbersOf } from '../../../src/core/numberList.ts';
import { type RowShape, valuesOf } from '../../../src/core/shape.ts';
import { paramsOf } from '../../networks.ts';
import { squaredError } from '../core/loss.ts';
import type { Build } from '../types.ts';
import { divergence, Sampling } from './sampling.ts';

function createModel(columns: number, widths: readonly number[], latent: number): tf.LayersModel {
  const { dense } = tf.layers;
  const through = (from: tf.SymbolicTensor, units: readonly number[]) =>
    units.reduce((so, width) => dense({ units: width, activation: 'relu' }).apply(so) as tf.SymbolicTensor, from);
  const x = tf.input({ shape: [columns] });
  const h = through(x, widths);
  const zMean = dense({ units: latent }).apply(h) as tf.SymbolicTensor;
  const zLogVar = dense({ units: latent }).apply(h) as tf.SymbolicTensor;
  const z = new Sampling({}).apply([zMean, zLogVar]) as tf.SymbolicTensor;
  const decoded = dense({ units: columns }).apply(through(z, widths.toReversed())) as tf.SymbolicTensor;
  return tf.model({ inputs: x, outputs: [decoded, zMean, zLogVar] });
}

export const table: Build<RowShape> = (setting, shape) => {
  const { hidden, latent, outputSigma } = paramsOf(setting);
  const model = createModel(valuesOf(shape), numbersOf(hidden), latent);
  return {
    input: [valuesOf(shape)],
    parameters: model.countParams(),
    loss(x) {
      const [decoded, zMean, zLogVar] = model.apply(x, { training: true }) as tf.Tensor[];
      return tf.mean(tf.add(squaredError(x, decoded, outputSigma ** 2), divergence(zMean, zLogVar)));
    },
    reconstruct: x => (model.predict(x, { batchSize: setting.batch }) as tf.Tensor[])[0],
  };
};
