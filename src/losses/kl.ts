// Regularisation: how far the code's Gaussian is from the standard normal.

import { number } from '../core/field.ts';
import type { Tensor1D } from '../models/types.ts';
import type { Loss } from './types.ts';

const beta = number({
  id: 'beta',
  label: 'β (weight of KL)',
  help: '1 is the standard VAE (the [[ELBO]]). Larger values pull codes to the origin, may disentangle them, and finally [[collapse|posterior collapse]] them; smaller values let them spread and leave gaps ([[β-VAE|beta-VAE]], Higgins et al. 2017); 0 switches KL off. Code that averages the reconstruction error over all values of a batch and sums KL over it has β = values × batch size without saying so: 960 for 30 columns in batches of 32.',
  formula: '\\text{loss} = \\text{reconstruction} + \\beta\\, \\mathrm{KL}',
  group: 'objective',
  cost: 'live',
  initial: 1,
  min: 0,
  max: 100_000,
  sliderMax: 10,
  step: 0.1,
  named: { 0: 'off' },
});

/**
 * KL(q(z|x) || N(0, 1)) = -1/2 Σ (1 + logVar - mean² - exp(logVar)), Kingma & Welling (2013), appendix B.
 * mean, logVar [n, latent] -> [n], nats. Zero for a model without log-variance.
 */
export const kl: Loss<typeof beta> = {
  label: 'KL',
  help: 'How far the Gaussian of {an image} is from the [[standard normal]] ([[KL divergence]]), in [[nats|nat]]. Near zero, the code says nothing about the {image}.',
  source: 'Kingma and Welling (2013), appendix B; weighted by β as in Higgins et al. (2017).',
  formula: '-\\tfrac12 \\sum_j \\bigl(1 + \\log\\sigma_j^2 - \\mu_j^2 - \\sigma_j^2\\bigr)',
  fields: [beta],
  axis: 'own',
  letter: 'β',
  weight: values => Number(values.beta),
  term: (tf, { mean, logVar }) => (logVar ? tf.gaussianKl(mean, logVar) : (tf.mul(tf.sum(mean, 1), 0) as Tensor1D)),
};
