// The notebook's network in tf.layers, as a user would port it: a functional model with a sampling layer, its loss over
// what the model gives back, and `optimizer.minimize` on every batch, as in TensorFlow.js's own example of a VAE.

import {
  add,
  exp,
  mean,
  mul,
  randomNormal,
  type Scalar,
  square,
  sub,
  sum,
  type Tensor,
  tensor2d,
  tidy,
  train,
} from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import type { Contestant, Setting } from '../types.ts';
import { keepCosts } from './costs.ts';
import { notebookScore } from './notebookScore.ts';
import { open } from './open.ts';

const PIXELS = 784;
const LATENT = 2;

class Sampling extends tfl.layers.Layer {
  static readonly className = 'Sampling';
  override computeOutputShape(shapes: tfl.Shape[]): tfl.Shape {
    return shapes[0];
  }
  override call(inputs: Tensor | Tensor[]): Tensor {
    const [zMean, zLogVar] = inputs as Tensor[];
    return tidy(() => add(zMean, mul(exp(mul(zLogVar, 0.5)), randomNormal(zMean.shape))));
  }
}

function createModel({ hidden }: Setting): tfl.LayersModel {
  const { dense } = tfl.layers;
  const x = tfl.input({ shape: [PIXELS] });
  const h = dense({ units: hidden, activation: 'relu' }).apply(x) as tfl.SymbolicTensor;
  const zMean = dense({ units: LATENT }).apply(h) as tfl.SymbolicTensor;
  const zLogVar = dense({ units: LATENT }).apply(h) as tfl.SymbolicTensor;
  const z = new Sampling({}).apply([zMean, zLogVar]) as tfl.SymbolicTensor;
  const hDecoded = dense({ units: hidden, activation: 'relu' }).apply(z);
  const decoded = dense({ units: PIXELS, activation: 'sigmoid' }).apply(hDecoded) as tfl.SymbolicTensor;
  return tfl.model({ inputs: x, outputs: [decoded, zMean, zLogVar] });
}

/** Cross-entropy of all pixels plus the divergence from the prior, mean over the batch. */
function vaeLoss(x: Tensor, [decoded, zMean, zLogVar]: Tensor[]): Scalar {
  const crossEntropy = mul(PIXELS, tfl.metrics.binaryCrossentropy(x, decoded));
  const kl = mul(-0.5, sum(sub(sub(add(1, zLogVar), square(zMean)), exp(zLogVar)), -1));
  return mean(add(crossEntropy, kl));
}

export const layers: Contestant = {
  open,
  build(setting, data) {
    const vae = createModel(setting);
    const optimizer = train.rmsprop(Number(data.params.learningRate));
    const costs = keepCosts();
    let step = 0;
    return {
      step() {
        const x = tensor2d(data.batch(step), [setting.batch, PIXELS]);
        costs.add(optimizer.minimize(() => vaeLoss(x, vae.apply(x, { training: true }) as Tensor[]), true)!);
        x.dispose();
        step += 1;
      },
      settle: costs.settle,
      loss: costs.mean,
      score: (count, samples) =>
        notebookScore(data, count, samples, x => (vae.predict(x, { batchSize: setting.batch }) as Tensor[])[0]),
    };
  },
};
