// Reconstruction error: how surprised the decoder is by the image that it should have reconstructed.

import type { Loss } from './types.ts';

/**
 * Binary cross-entropy summed over pixels, -log p(x|z) for a Bernoulli likelihood, from logits l:
 * softplus(l) - x·l = -x log sigmoid(l) - (1 - x) log(1 - sigmoid(l)). x, logits [n, values] -> [n], nats.
 */
export const bernoulli: Loss<never> = {
  label: 'Reconstruction',
  help: '[[Cross-entropy]] between image and reconstruction, summed over all pixels, in [[nats|nat]]. A grey pixel costs something even when it is reconstructed perfectly, so the minimum is not zero.',
  source: 'The Bernoulli likelihood of Kingma and Welling (2013), appendix C.1.',
  formula: '-\\sum_i \\bigl(x_i \\log p_i + (1 - x_i) \\log(1 - p_i)\\bigr)',
  fields: [],
  weight: () => 1,
  term: (tf, { x, logits }) => tf.bernoulli(x, logits),
};
