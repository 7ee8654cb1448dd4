// Every model: one file and one line each.

import { adversarialAutoencoder } from './adversarialAutoencoder.ts';
import { convAutoencoder } from './convAutoencoder.ts';
import { convVae } from './convVae.ts';
import { denseAutoencoder } from './denseAutoencoder.ts';
import { denseVae } from './denseVae.ts';
import { recurrentVae } from './recurrentVae.ts';

export const models = {
  vae: denseVae,
  autoencoder: denseAutoencoder,
  'adversarial-autoencoder': adversarialAutoencoder,
  'conv-autoencoder': convAutoencoder,
  'conv-vae': convVae,
  'recurrent-vae': recurrentVae,
} as const;

export type ModelId = keyof typeof models;

/** Ids in menu order. */
export const modelIds = Object.keys(models) as ModelId[];
