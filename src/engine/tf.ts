// TensorFlow.js as the lab uses it: named functions only, so that the worker carries no more of it than is used; the
// gradients, which the core package alone does not register; and our own ops beside them.

import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as core from '@tensorflow/tfjs-core';
import type { Tf } from '../models/types.ts';
import { bernoulli } from './ops/bernoulli.ts';
import { gaussian } from './ops/gaussian.ts';
import { gaussianKl } from './ops/gaussianKl.ts';
import { gaussianPerValue, meanPerValue } from './ops/gaussianPerValue.ts';
import { reparameterise } from './ops/reparameterise.ts';

/** What members of the registries get to work with. */
export const tf: Tf = {
  abs: core.abs,
  add: core.add,
  bernoulli,
  clipByValue: core.clipByValue,
  concat: core.concat,
  div: core.div,
  exp: core.exp,
  gaussian,
  gaussianKl,
  gaussianPerValue,
  meanPerValue,
  mul: core.mul,
  neg: core.neg,
  onesLike: core.onesLike,
  pad: core.pad,
  reparameterise,
  reshape: core.reshape,
  sigmoid: core.sigmoid,
  slice: core.slice,
  sqrt: core.sqrt,
  square: core.square,
  step: core.step,
  sub: core.sub,
  sum: core.sum,
  zerosLike: core.zerosLike,
};
