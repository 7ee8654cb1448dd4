// Adam in one pass; the formula and its source stand in `src/optimizers/adam.ts`.

import { BETA1, BETA2 } from '../../optimizers/adam.ts';
import { defineUpdate } from './update.ts';

export const adam = defineUpdate({
  name: 'LabAdam',
  slots: 2,
  numbers: ({ learningRate, epsilon, step }) => ({
    rate: learningRate,
    epsilon,
    beta1: BETA1,
    beta2: BETA2,
    correction1: 1 - BETA1 ** step,
    correction2: 1 - BETA2 ** step,
  }),
  shader: `next0 = beta1 * s0 + (1.0 - beta1) * g;
  next1 = beta2 * s1 + (1.0 - beta2) * g * g;
  nextValue = w - rate * ((next0 / correction1) / (sqrt(next1 / correction2) + epsilon));`,
  loop({ value, gradient, slots: [mean, square], next: [nextValue, nextMean, nextSquare] }, numbers) {
    const { rate, epsilon, beta1, beta2, correction1, correction2 } = numbers;
    for (let i = 0; i < value.length; i++) {
      const g = gradient[i];
      const m = beta1 * mean[i] + (1 - beta1) * g;
      const s = beta2 * square[i] + (1 - beta2) * g * g;
      nextMean[i] = m;
      nextSquare[i] = s;
      nextValue[i] = value[i] - (rate * (m / correction1)) / (Math.sqrt(s / correction2) + epsilon);
    }
  },
  simd: 'adam',
});
