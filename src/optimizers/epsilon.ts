// The field of all optimizers that divide by the size of gradients.

import { number } from '../core/field.ts';

export const epsilon = number({
  id: 'epsilon',
  label: 'ε of the optimizer',
  help: 'Added to the size of the [[gradients|gradient]] before it divides, so that nothing is divided by zero. The larger it is, the shorter are the steps of weights whose gradients are small. On a GPU of half precision it is at least 0.0001.',
  group: 'training',
  isMinor: true,
  cost: 'live',
  initial: 1e-7,
  min: 1e-7,
  max: 1,
  step: 1e-7,
  scale: 'log',
});
