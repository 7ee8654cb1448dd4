// The same networks in tf core operations: variables, a loss from logits and `minimize`. It is what somebody writes who
// knows the library and trusts it.

import { minimizing } from '../minimize.ts';
import { convAutoencoder } from './convAutoencoder.ts';
import { convVae } from './convVae.ts';
import { table } from './table.ts';
import { vae } from './vae.ts';

export const core = minimizing({ vae, 'conv-autoencoder': convAutoencoder, 'conv-vae': convVae, table });
