// The notebook's score as the notebook computes it: with sampled codes.

import { crossEntropyPerPixel, meanOf } from './terms.ts';
import type { SampleScore } from './types.ts';

/** 1 - mean over L samples of exp(-mean binary cross-entropy per pixel); [n] in 0..1. One sample is the notebook's score. */
export const sampledProbability: SampleScore = {
  kind: 'samples',
  measures: 'reconstruction',
  label: 'Probability, L samples',
  help: 'The probability per pixel, averaged over L samples of the code. The more we sample, the lower the variance of our estimate.',
  blind: 'The same as the probability per pixel.',
  formula:
    '\\bar p = \\tfrac1L \\sum_{l=1}^{L} \\exp\\Bigl(\\tfrac{1}{784} \\log p(x \\mid z_l)\\Bigr), \\quad z_l \\sim q(z \\mid x)',
  source: 'The notebook; with L > 1 after An and Cho (2015).',
  sample: (tf, pass) => tf.sub(1, tf.exp(tf.neg(crossEntropyPerPixel(tf, pass)))),
  reduce: meanOf,
  reading: { label: 'probability', of: score => 1 - score },
};
