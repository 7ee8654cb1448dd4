// The loss itself as a score.

import type { Tensor1D } from '../models/types.ts';
import { klToPrior, meanOf, negativeLogLikelihood } from './terms.ts';
import type { SampleScore } from './types.ts';

/** KL - mean over L samples of log p(x|z), [n], nats: an upper bound of -log p(x). */
export const negativeElbo: SampleScore = {
  kind: 'samples',
  measures: 'likelihood',
  label: 'Negative ELBO',
  help: 'Reconstruction plus KL: an upper bound of how unlikely the model finds the image, in nats.',
  blind:
    'The gap of the bound; and like every likelihood it prefers plain images to the typical ones (Nalisnick et al. 2019).',
  formula: '\\mathrm{KL}\\bigl(q(z \\mid x) \\Vert p(z)\\bigr) - \\tfrac1L \\sum_l \\log p(x \\mid z_l)',
  source: 'Kingma and Welling (2013).',
  sample: (tf, pass) => tf.add(negativeLogLikelihood(tf, pass), klToPrior(tf, pass)) as Tensor1D,
  reduce: meanOf,
  reading: { label: 'nats', of: score => score },
};
