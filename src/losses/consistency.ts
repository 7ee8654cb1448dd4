// Representation consistency: what was reconstructed should be encoded where it came from.

import type { Tensor1D } from '../models/types.ts';
import { addedWeight } from './addedWeight.ts';
import type { Loss } from './types.ts';

const weight = addedWeight('consistency', {
  label: 'Consistency λ₂',
  help: 'Weight of the squared distance between a code and the code of its own reconstruction; 0 is off. Encoder and decoder then agree on where normal {images} lie, and an anomaly that is reconstructed as something normal is found far from its own code. The [[encoder]] runs twice in each step.',
  formula: '\\text{loss} = \\dots + \\lambda_2\\, \\lVert z - \\mu(\\hat x) \\rVert^2',
});

/**
 * Σ (z_j - z'_j)², z the code that is decoded and z' the encoder's mean for E[x|z]: z [n, latent] -> [n]. The gradient goes through
 * all of it: the code, the decoder and the second encoding. Not nats, but weighed beside them.
 */
export const consistency: Loss<typeof weight> = {
  label: 'Consistency',
  help: 'The squared distance between the code that was decoded and the one that the [[encoder]] gives the reconstruction. Zero where to encode undoes decoding.',
  source:
    'Chen and Konukoglu, “Unsupervised detection of lesions in brain MRI using constrained adversarial auto-encoders” (2018), whose encoder is a point; here z is a sample where the encoder gives a Gaussian.',
  formula: '\\sum_j \\bigl(z_j - \\mu_j(\\hat x)\\bigr)^2, \\quad \\hat x = \\mathbb{E}[x \\mid z]',
  fields: [weight],
  axis: 'own',
  letter: 'λ₂',
  appliesTo: () => true,
  weight: values => Number(values.consistency),
  term(tf, { z, output, likelihood, encode }) {
    const { mean: again } = encode(likelihood.mean(tf, output));
    return tf.sum(tf.square(tf.sub(z, again)), 1) as Tensor1D;
  },
};
