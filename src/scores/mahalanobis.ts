// How far from the cloud of normal codes.

import { fitMahalanobis } from '../core/mahalanobis.ts';
import type { LatentScore } from './types.ts';

/** Mahalanobis distance to the training codes, [n]. */
export const mahalanobis: LatentScore = {
  kind: 'latent',
  measures: 'code',
  label: 'Mahalanobis distance',
  help: 'Distance of the mean code from the centre of the training codes, in units of their [[covariance]] ([[Mahalanobis distance]]).',
  blind: 'Gaps and clusters: it treats the codes as one Gaussian cloud.',
  formula: '\\sqrt{(\\mu(x) - m)^\\top S^{-1} (\\mu(x) - m)}',
  source: 'Mahalanobis (1936).',
  fit: fitMahalanobis,
  reading: { label: 'distance', about: 'to the training codes', of: score => score },
};
