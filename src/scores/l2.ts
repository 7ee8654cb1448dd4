// Reconstruction error, squared.

import type { Tensor1D } from '../models/types.ts';
import { meanOf, reconstructionOf } from './terms.ts';
import type { SampleScore } from './types.ts';

/** Mean over L samples of Σ (x - E[x|z])², [n]. */
export const l2: SampleScore = {
  kind: 'samples',
  measures: 'reconstruction',
  label: 'L2 error',
  help: 'Sum over {pixels} of the squared difference between {image} and reconstruction, averaged over L samples. Large differences count more.',
  blind:
    'How confident the decoder was; and {images} in which little stands out tend to score low, whatever they show.',
  formula: '\\tfrac1L \\sum_l \\lVert x - \\hat x_l \\rVert_2^2',
  source: '[[Reconstruction error]], the classic score of autoencoders: Hawkins et al. (2002).',
  sample: (tf, pass) => tf.sum(tf.square(tf.sub(pass.x, reconstructionOf(tf, pass))), 1) as Tensor1D,
  reduce: meanOf,
  reading: { label: 'L2', about: 'sum of squared differences', of: score => score },
};
