// The same network without noise and without KL: what is left when a VAE stops being variational.

import { valuesOf } from '../core/shape.ts';
import { hidden, latent } from './fields.ts';
import type { Model } from './types.ts';

/** A plain autoencoder, pixels - hidden - latent - hidden - pixels; Hinton & Salakhutdinov (2006) with one ReLU layer a side. */
export const denseAutoencoder: Model<typeof latent | typeof hidden> = {
  label: 'Autoencoder',
  help: 'One point per image, without noise or KL. It often reconstructs a little better, but points between its codes need not decode to anything sensible: see the [[manifold]] under Prior quantiles.',
  formula: 'z = \\operatorname{encoder}(x), \\quad \\hat x = \\operatorname{decoder}(z)',
  source: 'Hinton and Salakhutdinov (2006), with one hidden layer on either side.',
  fields: [latent, hidden],
  losses: ['bernoulli'],
  build({ shape, dense, kernel, bias }, values) {
    const [pixels, h, d] = [valuesOf(shape), Number(values.hidden), Number(values.latent)];
    const encoder = [kernel('encoderKernel', pixels, h), bias('encoderBias', h)] as const;
    const code = [kernel('codeKernel', h, d), bias('codeBias', d)] as const;
    const decoder = [kernel('decoderKernel', d, h), bias('decoderBias', h)] as const;
    const output = [kernel('outputKernel', h, pixels), bias('outputBias', pixels)] as const;
    return {
      variables: [...encoder, ...code, ...decoder, ...output],
      encode: x => ({ mean: dense(dense(x, ...encoder, 'relu'), ...code, 'linear'), logVar: null }),
      decode: z => dense(dense(z, ...decoder, 'relu'), ...output, 'linear'),
      decoder: { hidden: decoder, output },
    };
  },
};
