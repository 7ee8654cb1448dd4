// How a user of TensorFlow.js trains a network whose loss is his own: `optimizer.minimize` on every batch.

import * as tf from '@tensorflow/tfjs';
import type { OptimizerId } from '../../src/optimizers/index.ts';
import type { Contestant } from '../types.ts';
import { keepCosts } from './costs.ts';
import { notebookScore } from './notebookScore.ts';
import { open } from './open.ts';
import type { Networks } from './types.ts';

const optimizers: Readonly<Record<OptimizerId, (rate: number) => tf.Optimizer>> = {
  rmsprop: rate => tf.train.rmsprop(rate),
  adam: rate => tf.train.adam(rate),
  adadelta: rate => tf.train.adadelta(rate),
  sgd: rate => tf.train.sgd(rate),
};

/** A contestant that trains these networks. */
export const minimizing = (networks: Networks): Contestant => ({
  open,
  build(setting, data) {
    const build = networks[setting.network];
    if (!build) throw new Error('nobody writes it this way');
    const network = build(setting, data.images.shape as never);
    const optimizer = optimizers[data.params.optimizer](Number(data.params.learningRate));
    const costs = keepCosts();
    let step = 0;
    return {
      parameters: network.parameters,
      step() {
        const x = tf.tensor(data.batch(step), [setting.batch, ...network.input]);
        costs.add(optimizer.minimize(() => network.loss(x), true)!);
        x.dispose();
        step += 1;
      },
      settle: costs.settle,
      loss: costs.mean,
      score: (count, samples) =>
        notebookScore(data, count, samples, (pixels, size) =>
          network.reconstruct(tf.tensor(pixels, [size, ...network.input])),
        ),
    };
  },
});
