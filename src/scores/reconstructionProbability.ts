// The score that made VAEs anomaly detectors.

import { meanOf, negativeLogLikelihood } from './terms.ts';
import type { SampleScore } from './types.ts';

/** -(1/L) Σ log p(x|z_l), [n], nats. An & Cho, "Variational Autoencoder based Anomaly Detection using Reconstruction Probability" (2015). */
export const reconstructionProbability: SampleScore = {
  kind: 'samples',
  measures: 'reconstruction',
  label: 'Reconstruction probability',
  help: 'Mean of −log p(x|z) over L samples of the code, in [[nats|nat]]: how badly the decoder explains the {image} from where the encoder puts it.',
  blind: 'How likely the code is under the [[prior]]; and {an image} in which little stands out is easy to explain.',
  formula: '-\\tfrac1L \\sum_l \\log p(x \\mid z_l)',
  source: 'An and Cho (2015).',
  needs: {
    of: 'posterior',
    without: 'every sample is the code itself, and it orders examples as “Probability per value” does',
  },
  sample: negativeLogLikelihood,
  reduce: meanOf,
  reading: { label: 'reconstruction', unit: 'nats', about: '−log p(x|z)', of: score => score },
};
