// Each value is a Gaussian of one width, which is chosen: squared error, in the right proportion to the KL.

import { number } from '../core/field.ts';
import type { Likelihood } from './types.ts';

const outputSigma = number({
  id: 'outputSigma',
  label: 'Output σ',
  help: '[[Standard deviation]] of the Gaussian that the [[decoder]] gives every {pixel}. The smaller it is, the more a difference costs beside KL; on MNIST, 0.25 is about how far reconstructions are off.',
  formula: 'p(x \\mid z) = \\mathcal N\\bigl(\\mu(z), \\sigma^2 I\\bigr)',
  group: 'objective',
  cost: 'rebuild',
  initial: 0.25,
  min: 0.01,
  max: 2,
  step: 0.01,
  scale: 'log',
});

/** 1/2 Σ log 2π σ² + (x - mean)² / σ²; the decoder gives the mean. */
export const gaussian: Likelihood<typeof outputSigma> = {
  label: 'Gaussian (fixed σ)',
  help: 'The [[decoder]] gives every {pixel} a mean, and the loss is the squared difference over 2σ². It is a [[density]], so it can be below zero, and it cannot be compared with cross-entropy.',
  formula: '\\tfrac12 \\sum_i \\Bigl(\\log 2\\pi\\sigma^2 + \\frac{(x_i - \\mu_i)^2}{\\sigma^2}\\Bigr)',
  source: 'Kingma and Welling (2013), appendix C.2, with a variance that is the same everywhere.',
  fields: [outputSigma],
  perValue: 1,
  range: 'any',
  sigma: values => Number(values.outputSigma),
  build(_, values) {
    const logVar = 2 * Math.log(Number(values.outputSigma));
    return {
      variables: [],
      kind: 'density',
      nll: (tf, x, output) => tf.gaussian(x, output, logVar),
      mean: (_tf, output) => output,
    };
  },
};
