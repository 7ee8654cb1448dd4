// The notebook's networks in tf.layers, as a user would port them.

import { minimizing } from '../minimize.ts';
import { convAutoencoder } from './convAutoencoder.ts';
import { convVae } from './convVae.ts';
import { vae } from './vae.ts';

export const layers = minimizing({ vae, 'conv-autoencoder': convAutoencoder, 'conv-vae': convVae });
