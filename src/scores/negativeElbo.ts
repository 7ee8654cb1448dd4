// The loss itself as a score.

import type { Tensor1D } from '../models/types.ts';
import { klToPrior, meanOf, negativeLogLikelihood } from './terms.ts';
import type { SampleScore } from './types.ts';

/** KL - mean over L samples of log p(x|z), [n], nats: an upper bound of -log p(x). */
export const negativeElbo: SampleScore = {
  kind: 'samples',
  measures: 'likelihood',
  label: 'Negative ELBO',
  help: '[[Reconstruction error]] plus KL, the negative [[ELBO]]: an upper bound on −log p(x), in [[nats|nat]].',
  blind:
    'The gap between bound and likelihood; and like every [[likelihood]] it favours simple {images} over typical ones (Nalisnick et al. 2019).',
  formula: '\\mathrm{KL}\\bigl(q(z \\mid x) \\Vert p(z)\\bigr) - \\tfrac1L \\sum_l \\log p(x \\mid z_l)',
  source: 'Kingma and Welling (2013).',
  needs: { of: 'posterior', without: 'without KL it orders examples as “Probability per value” does' },
  sample: (tf, pass) => tf.add(negativeLogLikelihood(tf, pass), klToPrior(tf, pass)) as Tensor1D,
  reduce: meanOf,
  reading: { label: '−ELBO', unit: 'nats', about: 'reconstruction + KL', of: score => score },
};
