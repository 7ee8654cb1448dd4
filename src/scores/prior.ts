// How far from the middle the encoder puts an image.

import { distanceToPrior } from '../core/codes.ts';
import type { LatentScore } from './types.ts';

/** |mean|², [n]: up to a constant -2 log of the prior density at the mean code. */
export const prior: LatentScore = {
  kind: 'latent',
  measures: 'code',
  label: 'Distance to the prior',
  help: 'Squared distance of the mean code from the origin, where the [[prior]] is densest.',
  blind: 'Whatever the encoder discards: an unusual {image} that lands in a usual place.',
  formula: '\\lVert \\mu(x) \\rVert^2',
  source: 'The density of the standard normal prior.',
  fit: () => distanceToPrior,
  reading: { label: 'squared distance', about: 'from the origin', of: score => score },
};
