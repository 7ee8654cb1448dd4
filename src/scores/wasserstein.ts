// How far from the Gaussians of normal images.

import { fitWasserstein } from '../core/wasserstein.ts';
import type { LatentScore } from './types.ts';

/** Median squared 2-Wasserstein distance to the posteriors of training images, [n]. */
export const wasserstein: LatentScore = {
  kind: 'latent',
  measures: 'code',
  label: 'Wasserstein to training',
  help: 'Median squared [[2-Wasserstein distance|wasserstein distance]] between the Gaussian of the {image} and those of training {images}.',
  blind: 'Gaps between normal codes: a median looks at half of them at once.',
  formula:
    '\\operatorname{median}_j \\bigl(\\lVert \\mu - \\mu_j \\rVert^2 + \\lVert \\sigma - \\sigma_j \\rVert^2\\bigr)',
  source: 'Pereira and Silveira (2019); the distance of two Gaussians: Dowson and Landau (1982).',
  fit: train => fitWasserstein(train),
  reading: { label: 'squared distance', about: 'to the training Gaussians', of: score => score },
};
