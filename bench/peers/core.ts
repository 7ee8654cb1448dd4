// The same network in tf core operations: variables, a loss from logits and `minimize`. It is what somebody writes who
// knows the library and trusts it.

import {
  add,
  exp,
  matMul,
  mean,
  mul,
  randomNormal,
  randomUniform,
  relu,
  type Scalar,
  sigmoid,
  softplus,
  square,
  sub,
  sum,
  type Tensor2D,
  tensor2d,
  tidy,
  train,
  variable,
  zeros,
} from '@tensorflow/tfjs-core';
import type { Contestant } from '../types.ts';
import { keepCosts } from './costs.ts';
import { notebookScore } from './notebookScore.ts';
import { open } from './open.ts';

const PIXELS = 784;
const LATENT = 2;

function dense(inputs: number, outputs: number) {
  const limit = Math.sqrt(6 / (inputs + outputs));
  const kernel = tidy(() => variable(randomUniform([inputs, outputs], -limit, limit)));
  const bias = tidy(() => variable(zeros([outputs])));
  return (x: Tensor2D): Tensor2D => add(matMul(x, kernel as Tensor2D), bias);
}

function createModel(hidden: number) {
  const [encode, toMean, toLogVar] = [dense(PIXELS, hidden), dense(hidden, LATENT), dense(hidden, LATENT)];
  const [decode, toLogits] = [dense(LATENT, hidden), dense(hidden, PIXELS)];
  return (x: Tensor2D) => {
    const h = relu(encode(x));
    const [zMean, zLogVar] = [toMean(h), toLogVar(h)];
    const z = add(zMean, mul(exp(mul(zLogVar, 0.5)), randomNormal(zMean.shape))) as Tensor2D;
    return { zMean, zLogVar, logits: toLogits(relu(decode(z))) };
  };
}

export const core: Contestant = {
  open,
  build({ hidden, batch }, data) {
    const model = createModel(hidden);
    const optimizer = train.rmsprop(Number(data.params.learningRate));
    const costs = keepCosts();
    let step = 0;
    const loss = (x: Tensor2D): Scalar => {
      const { zMean, zLogVar, logits } = model(x);
      const crossEntropy = sum(sub(softplus(logits), mul(x, logits)), 1);
      const kl = mul(-0.5, sum(sub(sub(add(1, zLogVar), square(zMean)), exp(zLogVar)), 1));
      return mean(add(crossEntropy, kl));
    };
    return {
      step() {
        const x = tensor2d(data.batch(step), [batch, PIXELS]);
        costs.add(optimizer.minimize(() => loss(x), true)!);
        x.dispose();
        step += 1;
      },
      settle: costs.settle,
      loss: costs.mean,
      score: (count, samples) => notebookScore(data, count, samples, x => sigmoid(model(x).logits)),
    };
  },
};
