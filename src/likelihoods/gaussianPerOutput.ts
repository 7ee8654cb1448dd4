// Each value has a width of its own, which the decoder gives beside its mean: it can say where it is unsure.

import type { Likelihood } from './types.ts';

/** 1/2 Σ log 2π + logVar + (x - mean)² / exp(logVar); the decoder gives mean and log-variance, the latter kept within ±10. */
export const gaussianPerOutput: Likelihood<never> = {
  label: 'Gaussian (σ per value)',
  help: 'The [[decoder]] gives every {pixel} a mean and a σ, so it can say where it is unsure. {Pixels} that hardly vary get a tiny σ and dominate the [[density]]: the least change there is a great surprise.',
  formula: '\\tfrac12 \\sum_i \\Bigl(\\log 2\\pi\\sigma_i^2 + \\frac{(x_i - \\mu_i)^2}{\\sigma_i^2}\\Bigr)',
  source: 'Kingma and Welling (2013), appendix C.2.',
  fields: [],
  perValue: 2,
  range: 'any',
  build: () => ({
    variables: [],
    kind: 'density',
    nll: (tf, x, output) => tf.gaussianPerValue(x, output),
    mean: (tf, output) => tf.meanPerValue(output),
  }),
};
