// RMSprop in one pass; the formula and its source stand in `src/optimizers/rmsprop.ts`.

import { numberIn } from '../../core/field.ts';
import { rho } from '../../optimizers/rmsprop.ts';
import { defineUpdate } from './update.ts';

export const rmsprop = defineUpdate({
  name: 'LabRmsprop',
  slots: 1,
  numbers: ({ learningRate, epsilon, values }) => ({ rate: learningRate, epsilon, rho: numberIn(values, rho) }),
  shader: `next0 = rho * s0 + (1.0 - rho) * g * g;
  nextValue = w - rate * g / sqrt(next0 + epsilon);`,
  loop({ value, gradient, slots: [slot], next: [nextValue, nextSlot] }, { rate, epsilon, rho }) {
    for (let i = 0; i < value.length; i++) {
      const g = gradient[i];
      const s = rho * slot[i] + (1 - rho) * g * g;
      nextSlot[i] = s;
      nextValue[i] = value[i] - (rate * g) / Math.sqrt(s + epsilon);
    }
  },
  simd: 'rmsprop',
});
