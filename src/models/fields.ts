// Fields that more than one model has. Declared once, so that switching models keeps their values.

import { number } from '../core/field.ts';

export const latent = number({
  id: 'latent',
  label: 'Latent dimensions',
  help: 'How many numbers the encoder may keep of an image. Two can be drawn as a plane; more draw sharper digits, and also anomalies.',
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
  help: 'Width of the one hidden layer in the encoder and of the one in the decoder. Wider learns finer shapes and takes longer.',
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
  help: 'Standard deviation of the noise in z = mean + sigma · ε. One is the variational autoencoder; zero decodes the mean and forgets to be smooth.',
  group: 'model',
  cost: 'live',
  initial: 1,
  min: 0,
  max: 3,
  step: 0.05,
});
