// How far from the nearest normal codes.

import { fitNearest } from '../core/nearest.ts';
import type { LatentScore } from './types.ts';

/** Mean distance to the ten nearest training codes, [n]. */
export const nearest: LatentScore = {
  kind: 'latent',
  measures: 'code',
  label: 'Nearest training codes',
  help: 'Mean distance to the ten nearest training codes.',
  blind: 'Whatever the encoder discards: an unusual {image} that lands in a usual place.',
  formula: '\\tfrac{1}{k} \\sum_{j \\in kNN} \\lVert \\mu(x) - \\mu_j \\rVert',
  source: 'Ramaswamy et al. (2000); Angiulli and Pizzuti (2002).',
  fit: train => fitNearest(train),
  reading: { label: 'distance', about: 'to the nearest training codes', of: score => score },
};
