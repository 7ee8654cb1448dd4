// Each value is a coin: the decoder gives the probability of ink.

import type { Likelihood } from './types.ts';

/**
 * Binary cross-entropy from logits l, Kingma & Welling (2013), appendix C.1:
 * softplus(l) - x·l = -x log sigmoid(l) - (1 - x) log(1 - sigmoid(l)).
 */
export const bernoulli: Likelihood<never> = {
  label: 'Bernoulli',
  help: 'The [[decoder]] gives every {pixel} a probability, and the loss is the [[cross-entropy]]: the usual choice where nearly all values are 0 or 1. One in between costs something even when it is reconstructed perfectly, so the minimum is not zero.',
  formula: '-\\sum_i \\bigl(x_i \\log p_i + (1 - x_i) \\log(1 - p_i)\\bigr)',
  source: 'Kingma and Welling (2013), appendix C.1.',
  fields: [],
  perValue: 1,
  range: 'unit',
  build: () => ({
    variables: [],
    kind: 'cross-entropy',
    nll: (tf, x, output) => tf.bernoulli(x, output),
    mean: (tf, output) => tf.sigmoid(output),
  }),
};
