// The same width for every value, found in training: the width that fits is how far reconstructions are off.

import type { Tensor1D } from '../models/types.ts';
import type { Likelihood } from './types.ts';

/** Less is noise of eight bits; its logarithm lies well within what a log-variance is kept within. */
const LEAST_VARIANCE = 1e-4;

/**
 * The fixed one with a log-variance that is a weight of its own, kept within ±10. It starts at what fits a decoder that always gives
 * the mean of the training values, which is what one learns first; from far above that, 0 for pixels, it takes thousands of steps, in
 * which KL costs too much.
 */
export const gaussianLearned: Likelihood<never> = {
  label: 'Gaussian (learned σ)',
  help: 'The [[decoder]] gives every {pixel} a mean, and training finds one σ for all of them: as small as its reconstructions are good. So the balance with KL needs no choice. It starts at the [[standard deviation]] of the training values about their mean, which is how far off a decoder is that always gives the mean. It is a [[density]], so the loss can fall below zero.',
  formula:
    '\\tfrac12 \\sum_i \\Bigl(\\log 2\\pi\\sigma^2 + \\frac{(x_i - \\mu_i)^2}{\\sigma^2}\\Bigr), \\quad \\sigma \\text{ learned}',
  source: 'Rybkin, Daniilidis and Levine (2021), “Simple and Effective VAE Training with Calibrated Decoders”.',
  fields: [],
  perValue: 1,
  range: 'any',
  build(kit) {
    const logVar = kit.bias('outputLogVar', 1, Math.log(Math.max(LEAST_VARIANCE, kit.variance())));
    return {
      variables: [logVar],
      kind: 'density',
      nll: (tf, x, output) => tf.gaussian(x, output, logVar as Tensor1D),
      mean: (_tf, output) => output,
    };
  },
};
