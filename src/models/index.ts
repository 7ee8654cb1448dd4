// Every model: one file and one line each.

import { denseAutoencoder } from './denseAutoencoder.ts';
import { denseVae } from './denseVae.ts';

export const models = {
  vae: denseVae,
  autoencoder: denseAutoencoder,
} as const;

export type ModelId = keyof typeof models;
