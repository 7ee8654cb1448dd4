// An autoencoder whose codes are spread like the prior because a discriminator cannot tell them from samples of it.

import { list } from '../core/field.ts';
import { numbersOf } from '../core/numberList.ts';
import { valuesOf } from '../core/shape.ts';
import { hidden, latent } from './fields.ts';
import { layersOf, through } from './layers.ts';
import type { Model } from './types.ts';

const discriminatorHidden = list({
  id: 'discriminatorHidden',
  label: 'Discriminator’s layers',
  help: 'Widths of the hidden layers of the discriminator, which is given a code and says whether it is a sample of the [[prior]]. The larger it is, the finer are the differences that it finds, and the more easily it wins.',
  group: 'model',
  cost: 'rebuild',
  initial: '64,64',
  min: 4,
  max: 512,
  most: 3,
  part: 'layer',
  example: '64,64',
});

/**
 * Makhzani et al., "Adversarial autoencoders" (2015), with a deterministic encoder. A step is three updates, each with an optimizer's
 * state of its own: of encoder and decoder by the reconstruction, of the discriminator, and of the encoder by the generator's loss.
 */
export const adversarialAutoencoder: Model<typeof latent | typeof hidden | typeof discriminatorHidden> = {
  label: 'Adversarial autoencoder',
  help: 'A plain autoencoder, and a second network beside it: the [[discriminator]] learns to tell codes from samples of the [[prior]], and the [[encoder]] learns to deceive it. So codes come to be spread as the prior is, without noise and without KL.',
  formula:
    'z = \\operatorname{encoder}(x), \\quad \\hat x = \\operatorname{decoder}(z), \\quad D(z) \\approx P(z \\sim \\mathcal N(0, 1))',
  source:
    'Makhzani and others, “Adversarial autoencoders” (2015), with a deterministic encoder and three updates a step, each with Adam at 0.001.',
  takes: ['image', 'series', 'row'],
  fields: [latent, hidden, discriminatorHidden],
  settings: { optimizer: 'adam', learningRate: 0.001 },
  losses: ['reconstruction', 'discriminator', 'accuracy', 'generator'],
  codeLength: (_, values) => Number(values.latent),
  build(kit, values) {
    const { shape, perValue, dense, kernel, bias } = kit;
    const [pixels, widths, d] = [valuesOf(shape), numbersOf(values.hidden), Number(values.latent)];
    const judging = numbersOf(values.discriminatorHidden);
    const full = (name: string, inputs: number, outputs: number) =>
      [kernel(`${name}Kernel`, inputs, outputs), bias(`${name}Bias`, outputs)] as const;
    const hiddenEncoder = layersOf(kit, 'encoder', [pixels, ...widths]);
    const code = full('code', widths.at(-1)!, d);
    const hiddenDecoder = layersOf(kit, 'decoder', [d, ...widths.toReversed()]);
    const output = full('output', widths[0], pixels * perValue);
    const hiddenJudges = judging.map((width, i) => full(`discriminator${i + 1}`, i === 0 ? d : judging[i - 1], width));
    const verdict = full('discriminatorOutput', judging.at(-1)!, 1);
    const encoder = [...hiddenEncoder.flat(), ...code];
    const decoder = [...hiddenDecoder.flat(), ...output];
    const discriminator = [...hiddenJudges.flat(), ...verdict];
    return {
      variables: [...encoder, ...decoder, ...discriminator],
      encode: x => ({ mean: dense(through(kit, hiddenEncoder, x), ...code, 'linear'), logVar: null }),
      decode: z => dense(through(kit, hiddenDecoder, z), ...output, 'linear'),
      discriminate: z => dense(through(kit, hiddenJudges, z), ...verdict, 'linear'),
      ...(hiddenDecoder.length === 1 && { decoder: { hidden: hiddenDecoder[0], output } }),
      parts: [
        { id: 'autoencoder', variables: [...encoder, ...decoder], terms: ['reconstruction'] },
        { id: 'discriminator', variables: discriminator, terms: ['discriminator', 'accuracy'] },
        { id: 'generator', variables: encoder, terms: ['generator'] },
      ],
    };
  },
};
