// The notebook's networks in tf.layers, as a user would port them.

import { minimizing } from '../minimize.ts';
import { convAutoencoder } from './convAutoencoder.ts';
import { convVae } from './convVae.ts';
import { recurrent } from './recurrent.ts';
import { table } from './table.ts';
import { vae } from './vae.ts';

export const layers = minimizing({ vae, 'conv-autoencoder': convAutoencoder, 'conv-vae': convVae, recurrent, table });
