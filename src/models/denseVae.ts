// The variational autoencoder of the experiment: 784 - hidden - (mean, log-variance) - hidden - 784.

import { epsilonStd, hidden, latent } from './fields.ts';
import type { Model } from './types.ts';

/**
 * Kingma & Welling, "Auto-Encoding Variational Bayes" (2013), with one hidden ReLU layer on either side. With the default
 * 400 hidden units and 2 latent dimensions it has 631,188 parameters.
 */
export const denseVae: Model<typeof latent | typeof hidden | typeof epsilonStd> = {
  label: 'Variational autoencoder',
  help: 'The encoder draws a Gaussian for each image, the decoder draws the image from a sample of it. KL keeps the Gaussians close to one another, so the plane between them means something.',
  fields: [latent, hidden, epsilonStd],
  losses: ['bernoulli', 'kl'],
  build({ pixels, dense, posterior, kernel, bias }, values) {
    const [h, d] = [Number(values.hidden), Number(values.latent)];
    const encoder = [kernel('encoderKernel', pixels, h), bias('encoderBias', h)] as const;
    const mean = [kernel('meanKernel', h, d), bias('meanBias', d)] as const;
    const logVar = [kernel('logVarKernel', h, d), bias('logVarBias', d)] as const;
    const decoder = [kernel('decoderKernel', d, h), bias('decoderBias', h)] as const;
    const output = [kernel('outputKernel', h, pixels), bias('outputBias', pixels)] as const;
    return {
      variables: [...encoder, ...mean, ...logVar, ...decoder, ...output],
      encode: x => posterior(dense(x, ...encoder, 'relu'), mean, logVar),
      decode: z => dense(dense(z, ...decoder, 'relu'), ...output, 'linear'),
      decoder: { hidden: decoder, output },
    };
  },
};
