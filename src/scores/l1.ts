// Reconstruction error, absolute.

import type { Tensor1D } from '../models/types.ts';
import { meanOf, reconstructionOf } from './terms.ts';
import type { SampleScore } from './types.ts';

/** Mean over L samples of Σ |x - E[x|z]|, [n], in units of one white pixel. */
export const l1: SampleScore = {
  kind: 'samples',
  measures: 'reconstruction',
  label: 'L1 error',
  help: 'Sum over {pixels} of the absolute difference between {image} and reconstruction, averaged over L samples.',
  blind:
    'How confident the decoder was; and {images} in which little stands out tend to score low, whatever they show.',
  formula: '\\tfrac1L \\sum_l \\lVert x - \\hat x_l \\rVert_1',
  source: '[[Reconstruction error]], the classic score of autoencoders: Hawkins et al. (2002).',
  sample: (tf, pass) => tf.sum(tf.abs(tf.sub(pass.x, reconstructionOf(tf, pass))), 1) as Tensor1D,
  reduce: meanOf,
  reading: { label: 'L1', about: 'sum of absolute differences', of: score => score },
};
