// Fields that more than one model has. Declared once, so that switching models keeps their values.

import { list, number } from '../core/field.ts';

export const latent = number({
  id: 'latent',
  label: 'Latent dimensions',
  help: 'How many numbers the [[encoder]] keeps of {an image}, its [[latent variables|latent variable]]. Two can be shown as a plane; more give sharper reconstructions, of anomalies too.',
  group: 'model',
  cost: 'rebuild',
  initial: 2,
  min: 1,
  max: 64,
  step: 1,
  scale: 'log',
});

export const hidden = list({
  id: 'hidden',
  label: 'Hidden layers',
  help: 'Widths of the hidden layers of the [[encoder]], from the {image} inwards; the [[decoder]] has them in reverse order. 512,256 is two layers; there can be four, of 8 to 1024 [[units|hidden-unit]]. More of either can learn finer shapes and take longer to train.',
  group: 'model',
  cost: 'rebuild',
  initial: '400',
  min: 8,
  max: 1024,
  most: 4,
  part: 'layer',
  example: '512,256',
});

export const filters = list({
  id: 'filters',
  label: 'Filters',
  help: 'How many kernels each convolution of the [[encoder]] has, from the {image} inwards; the [[decoder]] has them in reverse order. 32,64 is two convolutions, each of which halves the {image}; there can be three. More find finer shapes and take longer to train.',
  group: 'model',
  cost: 'rebuild',
  initial: '32,64',
  min: 4,
  max: 128,
  most: 3,
  part: 'convolution',
  example: '32,64',
});

export const denseWidth = number({
  id: 'denseWidth',
  label: 'Dense units',
  help: 'Width of the layer between the convolutions of the [[encoder]] and the [[latent variables|latent variable]].',
  group: 'model',
  cost: 'rebuild',
  initial: 16,
  min: 4,
  max: 256,
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
