// The convolutional variational autoencoder of Keras: two convolutions that halve the image, and two that double it again.

import { valuesOf } from '../core/shape.ts';
import { denseWidth, epsilonStd, filters, latent } from './fields.ts';
import { asPicture, asRow, flat, halved } from './picture.ts';
import type { Model, Tensor4D } from './types.ts';

/** Of both convolutions. */
const widthsOf = (values: Readonly<Record<string, number | string>>) => String(values.filters).split(',').map(Number);

/**
 * Chollet, "Variational AutoEncoder", a code example of Keras (2020), after Kingma & Welling (2013). With 28 x 28 pixels, 32
 * and 64 filters, 16 dense units and 2 latent dimensions it has 69,076 parameters in the encoder and 65,089 in the decoder.
 */
export const convVae: Model<typeof latent | typeof filters | typeof denseWidth | typeof epsilonStd> = {
  label: 'Convolutional VAE',
  help: 'A variational autoencoder whose small kernels slide over the image, two pixels at a time, so that a stroke is found wherever it is. It has a fifth of the parameters of the dense one, and each step takes longer.',
  formula: 'z = \\mu(x) + \\sigma(x) \\odot \\epsilon, \\quad \\hat x = \\operatorname{decoder}(z)',
  source:
    'Chollet, “Variational AutoEncoder”, a code example of Keras (2020), layer by layer: 134,165 parameters. It was trained with Adam at 0.001 and batches of 128.',
  fields: [latent, filters, denseWidth, epsilonStd],
  settings: { optimizer: 'adam', learningRate: 0.001, batch: 128 },
  losses: ['bernoulli', 'kl'],
  codeLength: (_, values) => Number(values.latent),
  widest: (shape, values) => valuesOf(shape) * widthsOf(values)[0],
  build({ tf, shape, conv, convTransposed, dense, posterior, weights, kernel, bias }, values) {
    const [d, units, [few, many]] = [Number(values.latent), Number(values.denseWidth), widthsOf(values)];
    const [rows, columns] = halved(shape, 2);
    const size = rows * columns * many;
    const slid = (name: string, from: number, to: number, width: number) =>
      [weights(`${name}Kernel`, [3, 3, from, to]), bias(`${name}Bias`, width)] as const;
    const full = (name: string, inputs: number, outputs: number) =>
      [kernel(`${name}Kernel`, inputs, outputs), bias(`${name}Bias`, outputs)] as const;
    const [conv1, conv2] = [slid('conv1', 1, few, few), slid('conv2', few, many, many)];
    const [encoder, mean, logVar] = [full('encoder', size, units), full('mean', units, d), full('logVar', units, d)];
    const decoder = full('decoder', d, size);
    // Kernels of transposed convolutions name what they write before what they read.
    const [deconv1, deconv2] = [slid('deconv1', many, many, many), slid('deconv2', few, many, few)];
    const output = slid('output', 1, few, 1);
    const twice = { activation: 'relu', stride: 2 } as const;
    return {
      variables: [
        ...[...conv1, ...conv2, ...encoder, ...mean, ...logVar],
        ...[...decoder, ...deconv1, ...deconv2, ...output],
      ],
      encode(x) {
        const seen = conv(conv(asPicture(tf, x, shape), ...conv1, twice), ...conv2, twice);
        return posterior(dense(flat(tf, seen), ...encoder, 'relu'), mean, logVar);
      },
      decode(z) {
        const seed: Tensor4D = tf.reshape(dense(z, ...decoder, 'relu'), [z.shape[0], rows, columns, many]);
        const grown = convTransposed(convTransposed(seed, ...deconv1, twice), ...deconv2, twice);
        return asRow(tf, convTransposed(grown, ...output, { activation: 'linear' }), shape);
      },
    };
  },
};
