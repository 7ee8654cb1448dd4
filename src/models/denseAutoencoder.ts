// The same network without noise and without KL: what is left when a VAE stops being variational.

import { numbersOf } from '../core/numberList.ts';
import { valuesOf } from '../core/shape.ts';
import { hidden, latent } from './fields.ts';
import { layersOf, through } from './layers.ts';
import type { Model } from './types.ts';

/** A plain autoencoder, pixels - hidden - latent - hidden - pixels; Hinton & Salakhutdinov (2006), with ReLU layers. */
export const denseAutoencoder: Model<typeof latent | typeof hidden> = {
  label: 'Autoencoder',
  help: 'One point per {image}, without noise or KL. It often reconstructs a little better, but points between its codes need not decode to anything sensible: see the [[manifold]] under Prior quantiles.',
  formula: 'z = \\operatorname{encoder}(x), \\quad \\hat x = \\operatorname{decoder}(z)',
  source: 'Hinton and Salakhutdinov (2006), who had three hidden layers on either side. The first setting here is one.',
  takes: ['image', 'series', 'row'],
  fields: [latent, hidden],
  losses: ['reconstruction'],
  codeLength: (_, values) => Number(values.latent),
  build(kit, values) {
    const { shape, perValue, dense, kernel, bias } = kit;
    const [pixels, widths, d] = [valuesOf(shape), numbersOf(values.hidden), Number(values.latent)];
    const [outer, inner] = [widths[0], widths.at(-1)!];
    const encoder = layersOf(kit, 'encoder', [pixels, ...widths]);
    const code = [kernel('codeKernel', inner, d), bias('codeBias', d)] as const;
    const decoder = layersOf(kit, 'decoder', [d, ...widths.toReversed()]);
    const output = [kernel('outputKernel', outer, pixels * perValue), bias('outputBias', pixels * perValue)] as const;
    return {
      variables: [...encoder.flat(), ...code, ...decoder.flat(), ...output],
      encode: x => ({ mean: dense(through(kit, encoder, x), ...code, 'linear'), logVar: null }),
      decode: z => dense(through(kit, decoder, z), ...output, 'linear'),
      ...(decoder.length === 1 && { decoder: { hidden: decoder[0], output } }),
    };
  },
};
