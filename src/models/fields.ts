// Fields that more than one model has. Declared once, so that switching models keeps their values.

import { number } from '../core/field.ts';

export const latent = number({
  id: 'latent',
  label: 'Latent dimensions',
  help: 'How many numbers the [[encoder]] keeps of an image, its [[latent variables|latent variable]]. Two can be shown as a plane; more give sharper reconstructions, of anomalies too.',
  group: 'model',
  cost: 'rebuild',
  initial: 2,
  min: 1,
  max: 64,
  step: 1,
  scale: 'log',
});

export const hidden = number({
  id: 'hidden',
  label: 'Hidden units',
  help: 'Width of the hidden layer of the [[encoder]] and of that of the [[decoder]]. More units can learn finer shapes and take longer to train.',
  group: 'model',
  cost: 'rebuild',
  initial: 400,
  min: 8,
  max: 1024,
  step: 1,
  scale: 'log',
  unit: 'units',
});

export const epsilonStd = number({
  id: 'epsilonStd',
  label: 'Noise ε',
  help: '[[Standard deviation]] of the noise in z = mean + sigma · ε ([[reparameterisation]]). 1 is the standard VAE. At 0 only the mean is decoded and nothing keeps the latent space smooth.',
  formula: 'z = \\mu(x) + \\sigma(x)\\, \\epsilon',
  group: 'model',
  cost: 'live',
  initial: 1,
  min: 0,
  max: 3,
  step: 0.05,
});
