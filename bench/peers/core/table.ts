// The dense variational autoencoder for rows of a table in operations.

import * as tf from '@tensorflow/tfjs';
import { numbersOf } from '../../../src/core/numberList.ts';
import { type RowShape, valuesOf } from '../../../src/core/shape.ts';
import { paramsOf } from '../../networks.ts';
import type { Build } from '../types.ts';
import { divergence, sampled, squaredError } from './loss.ts';
import { createVariables } from './variables.ts';

export const table: Build<RowShape> = (setting, shape) => {
  const { hidden, latent, outputSigma } = paramsOf(setting);
  const [columns, [outer, inner]] = [valuesOf(shape), numbersOf(hidden)];
  const { dense, parameters } = createVariables();
  const encoder = [dense(columns, outer), dense(outer, inner)];
  const [toMean, toLogVar] = [dense(inner, latent), dense(inner, latent)];
  const decoder = [dense(latent, inner), dense(inner, outer)];
  const output = dense(outer, columns);
  const through = (layers: typeof encoder, x: tf.Tensor2D) => layers.reduce((so, layer) => tf.relu(layer(so)), x);
  const model = (x: tf.Tensor) => {
    const h = through(encoder, x as tf.Tensor2D);
    const [zMean, zLogVar] = [toMean(h), toLogVar(h)];
    return { zMean, zLogVar, decoded: output(through(decoder, sampled(zMean, zLogVar))) };
  };
  return {
    input: [columns],
    parameters: parameters(),
    loss(x) {
      const { zMean, zLogVar, decoded } = model(x);
      return tf.mean(tf.add(squaredError(x, decoded, outputSigma ** 2), divergence(zMean, zLogVar)));
    },
    reconstruct: x => model(x).decoded,
  };
};
