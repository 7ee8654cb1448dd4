// The variational autoencoder of the experiment: pixels - hidden - (mean, log-variance) - hidden - pixels.

import { numbersOf } from '../core/numberList.ts';
import { valuesOf } from '../core/shape.ts';
import { epsilonStd, hidden, latent } from './fields.ts';
import { layersOf, through } from './layers.ts';
import type { Model } from './types.ts';

/**
 * Kingma & Welling, "Auto-Encoding Variational Bayes" (2013), with hidden ReLU layers on either side, mirrored. With one of
 * 400 units, the default, and 2 latent dimensions it has 631,188 parameters.
 */
export const denseVae: Model<typeof latent | typeof hidden | typeof epsilonStd> = {
  label: 'Variational autoencoder',
  help: 'The [[encoder]] maps each {image} to a Gaussian; the [[decoder]] reconstructs the {image} from a sample of it. KL pulls every Gaussian towards the [[standard normal]], so points in between decode to plausible {images}.',
  formula: 'z = \\mu(x) + \\sigma(x) \\odot \\epsilon, \\quad \\hat x = \\operatorname{decoder}(z)',
  source:
    'Kingma and Welling (2013). The first settings follow the Keras example “variational_autoencoder.py”, with 400 hidden units in place of 256.',
  takes: ['image', 'series', 'row'],
  fields: [latent, hidden, epsilonStd],
  losses: ['reconstruction', 'kl'],
  codeLength: (_, values) => Number(values.latent),
  build(kit, values) {
    const { shape, perValue, dense, posterior, kernel, bias } = kit;
    const [pixels, widths, d] = [valuesOf(shape), numbersOf(values.hidden), Number(values.latent)];
    const [outer, inner] = [widths[0], widths.at(-1)!];
    const encoder = layersOf(kit, 'encoder', [pixels, ...widths]);
    const mean = [kernel('meanKernel', inner, d), bias('meanBias', d)] as const;
    const logVar = [kernel('logVarKernel', inner, d), bias('logVarBias', d)] as const;
    const decoder = layersOf(kit, 'decoder', [d, ...widths.toReversed()]);
    const output = [kernel('outputKernel', outer, pixels * perValue), bias('outputBias', pixels * perValue)] as const;
    return {
      variables: [...encoder.flat(), ...mean, ...logVar, ...decoder.flat(), ...output],
      encode: x => posterior(through(kit, encoder, x), mean, logVar),
      decode: z => dense(through(kit, decoder, z), ...output, 'linear'),
      ...(decoder.length === 1 && { decoder: { hidden: decoder[0], output } }),
    };
  },
};
