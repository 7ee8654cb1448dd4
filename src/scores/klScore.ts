// What the code alone costs.

import { klToPrior } from './terms.ts';
import type { PassScore } from './types.ts';

/** KL(q(z|x) || N(0, 1)), [n], nats; the same number for every image of a model without noise. */
export const klScore: PassScore = {
  kind: 'pass',
  measures: 'code',
  label: 'KL alone',
  help: '[[KL divergence]] of the {image}’s [[posterior]] from the [[prior]], in [[nats|nat]]: how much the code says beyond what any {image} would.',
  blind: 'Whatever only the decoder would notice: an unusual {image} with a usual code.',
  formula: '\\mathrm{KL}\\bigl(q(z \\mid x) \\,\\Vert\\, \\mathcal N(0, I)\\bigr)',
  source: 'Kingma and Welling (2013), appendix B.',
  needs: { of: 'posterior', without: 'the KL divergence is the same for every example' },
  score: klToPrior,
  reading: { label: 'KL', unit: 'nats', about: 'from the prior', of: score => score },
};
