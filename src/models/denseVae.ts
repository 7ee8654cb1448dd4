// The variational autoencoder of the experiment: pixels - hidden - (mean, log-variance) - hidden - pixels.

import { valuesOf } from '../core/shape.ts';
import { epsilonStd, hidden, latent } from './fields.ts';
import type { Model } from './types.ts';

/**
 * Kingma & Welling, "Auto-Encoding Variational Bayes" (2013), with one hidden ReLU layer on either side. With the default
 * 400 hidden units and 2 latent dimensions it has 631,188 parameters.
 */
export const denseVae: Model<typeof latent | typeof hidden | typeof epsilonStd> = {
  label: 'Variational autoencoder',
  help: 'The [[encoder]] maps each image to a Gaussian; the [[decoder]] reconstructs the image from a sample of it. KL pulls every Gaussian towards the [[standard normal]], so points in between decode to plausible images.',
  formula: 'z = \\mu(x) + \\sigma(x) \\odot \\epsilon, \\quad \\hat x = \\operatorname{decoder}(z)',
  source:
    'Kingma and Welling (2013). The first settings follow the Keras example “variational_autoencoder.py”, with 400 hidden units in place of 256.',
  fields: [latent, hidden, epsilonStd],
  losses: ['bernoulli', 'kl'],
  build({ shape, dense, posterior, kernel, bias }, values) {
    const [pixels, h, d] = [valuesOf(shape), Number(values.hidden), Number(values.latent)];
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
