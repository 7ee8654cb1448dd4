// Sparsity: a code should say what it says with as few numbers as it can.

import type { Tensor1D } from '../models/types.ts';
import { addedWeight } from './addedWeight.ts';
import type { Loss } from './types.ts';

const weight = addedWeight('sparsity', {
  label: 'Sparsity λ₁',
  help: 'Weight of the sum of all numbers of a code, taken without their signs; 0 is off. It pulls each of them towards zero with the same force, so those that are worth little go there: see [[active units|active unit]]. Beside KL, both pull.',
  formula: '\\text{loss} = \\dots + \\lambda_1 \\sum_j |z_j|',
});

/**
 * Σ |z_j| over the code that is decoded, in training a sample of the posterior: z [n, latent] -> [n]. Not nats, but weighed
 * beside them.
 */
export const sparsity: Loss<typeof weight> = {
  label: 'Sparsity',
  help: 'The numbers of the code added up without their signs. It is lowered by setting to zero those that the [[decoder]] can do without.',
  source:
    'Tibshirani (1996) for the penalty, “Regression shrinkage and selection via the lasso”; Ng, “Sparse autoencoder” (2011), for its use on codes.',
  formula: '\\sum_j |z_j|',
  fields: [weight],
  axis: 'own',
  letter: 'λ₁',
  appliesTo: () => true,
  weight: values => Number(values.sparsity),
  term: (tf, { z }) => tf.sum(tf.abs(z), 1) as Tensor1D,
};
