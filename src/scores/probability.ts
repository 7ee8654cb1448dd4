// The score of the first visit: the geometric mean of the probabilities of an image's pixels.

import { NOT_NORMALITY, probabilityPerPixel } from './terms.ts';
import type { PassScore } from './types.ts';

/**
 * 1 - the probability per value of the image that is decoded from the mean code; [n] in 0..1. It grows with -log p(x|z), so both
 * give the same ROC curve.
 */
export const probability: PassScore = {
  kind: 'pass',
  measures: 'reconstruction',
  label: 'Probability per value',
  help: 'exp(−mean [[cross-entropy]]): the geometric mean of the probabilities that the decoder gives the {pixels}, from the mean code. With a Gaussian likelihood their [[density]] d counts as d/(1 + d): how probable it is that a {pixel} comes from the decoder rather than from uniform noise. It is not the probability of being normal.',
  blind:
    'How unusual the code is; and {images} in which little stands out are easy to reconstruct, whatever they show.',
  formula: 'p = \\exp\\Bigl(\\tfrac1D \\sum_{i=1}^{D} \\bigl(x_i \\log p_i + (1 - x_i) \\log(1 - p_i)\\bigr)\\Bigr)',
  source:
    'The Bernoulli [[likelihood]] of Kingma and Welling (2013), appendix C.1, as a geometric mean over the {pixels}.',
  score: (tf, pass) => tf.sub(1, probabilityPerPixel(tf, pass)),
  reading: {
    label: 'probability',
    about: 'geometric mean over values',
    caution: NOT_NORMALITY,
    of: score => 1 - score,
  },
};
