// Plain descent in one pass; the formula and its source stand in `src/optimizers/sgd.ts`.

import { defineUpdate } from './update.ts';

export const sgd = defineUpdate({
  name: 'LabSgd',
  slots: 0,
  numbers: ({ learningRate }) => ({ rate: learningRate }),
  shader: 'nextValue = w - rate * g;',
  loop({ value, gradient, next: [nextValue] }, { rate }) {
    for (let i = 0; i < value.length; i++) nextValue[i] = value[i] - rate * gradient[i];
  },
  simd: 'sgd',
});
