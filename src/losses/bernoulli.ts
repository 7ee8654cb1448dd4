// Reconstruction: how surprised the decoder is by the image it should have drawn.

import type { Loss } from './types.ts';

/**
 * Binary cross-entropy summed over pixels, -log p(x|z) for a Bernoulli likelihood, from logits l:
 * softplus(l) - x·l = -x log sigmoid(l) - (1 - x) log(1 - sigmoid(l)). x, logits [n, 784] -> [n], nats.
 */
export const bernoulli: Loss<never> = {
  label: 'Reconstruction',
  help: 'Cross-entropy between image and reconstruction, summed over the 784 pixels. Grey pixels cost something even when they are drawn perfectly, so it does not end at zero.',
  formula: '-\\sum_i x_i \\log p_i + (1 - x_i) \\log(1 - p_i)',
  fields: [],
  weight: () => 1,
  term: (tf, { x, logits }) => tf.bernoulli(x, logits),
};
