// Descent in one pass, plain or with momentum; the formulas and their sources stand in `src/optimizers/sgd.ts`.

import { momentumOf } from '../../optimizers/sgd.ts';
import type { Optimizer } from '../../optimizers/types.ts';
import { defineUpdate } from './update.ts';

const plain = defineUpdate({
  name: 'LabSgd',
  slots: 0,
  numbers: ({ learningRate }) => ({ rate: learningRate }),
  shader: 'nextValue = w - rate * g;',
  loop({ value, gradient, next: [nextValue] }, { rate }) {
    for (let i = 0; i < value.length; i++) nextValue[i] = value[i] - rate * gradient[i];
  },
  simd: 'sgd',
});

const withMomentum = defineUpdate({
  name: 'LabMomentum',
  slots: 1,
  numbers: ({ learningRate, values }) => ({ rate: learningRate, momentum: momentumOf(values) }),
  shader: `next0 = momentum * s0 + g;
  nextValue = w - rate * next0;`,
  loop({ value, gradient, slots: [sum], next: [nextValue, nextSum] }, { rate, momentum }) {
    for (let i = 0; i < value.length; i++) {
      const v = momentum * sum[i] + gradient[i];
      nextSum[i] = v;
      nextValue[i] = value[i] - rate * v;
    }
  },
  simd: 'momentum',
});

/** A weight that has a slot has momentum. */
export const sgd: Optimizer['update'] = (tf, update) =>
  update.slots.length > 0 ? withMomentum(tf, update) : plain(tf, update);
