// Adadelta in one pass; the formula and its source stand in `src/optimizers/adadelta.ts`.

import { numberIn } from '../../core/field.ts';
import { adadeltaRho } from '../../optimizers/adadelta.ts';
import { defineUpdate } from './update.ts';

export const adadelta = defineUpdate({
  name: 'LabAdadelta',
  slots: 2,
  numbers: ({ learningRate, epsilon, values }) => ({ rate: learningRate, epsilon, rho: numberIn(values, adadeltaRho) }),
  shader: `next0 = rho * s0 + (1.0 - rho) * g * g;
  vec4 move = g * (sqrt(s1 + epsilon) / sqrt(next0 + epsilon));
  next1 = rho * s1 + (1.0 - rho) * move * move;
  nextValue = w - rate * move;`,
  loop({ value, gradient, slots: [square, moved], next: [nextValue, nextSquare, nextMoved] }, numbers) {
    const { rate, epsilon, rho } = numbers;
    for (let i = 0; i < value.length; i++) {
      const g = gradient[i];
      const s = rho * square[i] + (1 - rho) * g * g;
      const move = (g * Math.sqrt(moved[i] + epsilon)) / Math.sqrt(s + epsilon);
      nextSquare[i] = s;
      nextMoved[i] = rho * moved[i] + (1 - rho) * move * move;
      nextValue[i] = value[i] - rate * move;
    }
  },
  simd: 'adadelta',
});
