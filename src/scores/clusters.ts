// How far from the centres of normal codes.

import { fitClusters } from '../core/clusters.ts';
import type { LatentScore } from './types.ts';

/** Distance to the nearest of ten k-means centres of training codes, [n]. */
export const clusters: LatentScore = {
  kind: 'latent',
  measures: 'code',
  label: 'Nearest cluster',
  help: 'Distance to the nearest of ten cluster centres of the training codes ([[k-means]]).',
  blind: 'The shape of clusters: it treats them all as spheres of equal size.',
  formula: '\\min_k \\lVert \\mu(x) - c_k \\rVert',
  isSearched: true,
  source: 'k-means++: Arthur and Vassilvitskii (2007).',
  fit: (train, seed) => fitClusters(train, 10, seed),
  reading: { label: 'distance', about: 'to the nearest cluster', of: score => score },
};
