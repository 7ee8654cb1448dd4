// The probability per value with sampled codes in place of the mean.

import { meanOf, NOT_NORMALITY, probabilityPerPixel } from './terms.ts';
import type { SampleScore } from './types.ts';

/** 1 - mean over L samples of the probability per value; [n] in 0..1. */
export const sampledProbability: SampleScore = {
  kind: 'samples',
  measures: 'reconstruction',
  label: 'Probability, L samples',
  help: 'The probability per value, averaged over L samples of the code. The more samples, the lower the variance of the estimate.',
  blind: 'The same as “Probability per value”.',
  formula:
    '\\bar p = \\tfrac1L \\sum_{l=1}^{L} \\exp\\Bigl(\\tfrac1D \\log p(x \\mid z_l)\\Bigr), \\quad z_l \\sim q(z \\mid x)',
  source: '“Probability per value”; averaged over samples as by An and Cho (2015).',
  needs: { of: 'posterior', without: 'every sample is the code itself, and it repeats “Probability per value”' },
  sample: (tf, pass) => tf.sub(1, probabilityPerPixel(tf, pass)),
  reduce: meanOf,
  reading: {
    label: 'probability',
    about: 'geometric mean over values',
    caution: NOT_NORMALITY,
    of: score => 1 - score,
  },
};
