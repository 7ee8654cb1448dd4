// Stochastic gradient descent: the step every other optimizer improves on.

import type { Optimizer } from './types.ts';

/** w <- w - rate · g. Robbins & Monro (1951). Wants another learning rate than the others. */
export const sgd: Optimizer = {
  label: 'SGD',
  help: 'Plain steps against the [[gradient]]. Simple, and sensitive to the [[learning rate]].',
  source: 'Robbins and Monro (1951).',
  formula: 'w \\leftarrow w - \\eta\\, g',
  slots: 0,
  update: (tf, { value, gradient, learningRate }) => ({
    value: tf.sub(value, tf.mul(gradient, learningRate)),
    slots: [],
  }),
};
