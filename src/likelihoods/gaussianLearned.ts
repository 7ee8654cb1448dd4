// The same width for every value, found in training: the width that fits is how far reconstructions are off.

import type { Tensor1D } from '../models/types.ts';
import type { Likelihood } from './types.ts';

/** The fixed one with a log-variance that is a weight of its own, kept within ±10; it starts at 0. */
export const gaussianLearned: Likelihood<never> = {
  label: 'Gaussian (learned σ)',
  help: 'The [[decoder]] gives every {pixel} a mean, and training finds one σ for all of them: as small as its reconstructions are good. So the balance with KL needs no choice. It is a [[density]], so the loss can fall below zero.',
  formula:
    '\\tfrac12 \\sum_i \\Bigl(\\log 2\\pi\\sigma^2 + \\frac{(x_i - \\mu_i)^2}{\\sigma^2}\\Bigr), \\quad \\sigma \\text{ learned}',
  source: 'Rybkin, Daniilidis and Levine (2021), “Simple and Effective VAE Training with Calibrated Decoders”.',
  fields: [],
  perValue: 1,
  range: 'any',
  build(kit) {
    const logVar = kit.bias('outputLogVar', 1);
    return {
      variables: [logVar],
      kind: 'density',
      nll: (tf, x, output) => tf.gaussian(x, output, logVar as Tensor1D),
      mean: (_tf, output) => output,
    };
  },
};
