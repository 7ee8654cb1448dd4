// The convolutional variational autoencoder of Keras: convolutions that halve the image, and as many that double it again.

import { numbersOf } from '../core/numberList.ts';
import { valuesOf } from '../core/shape.ts';
import { denseWidth, epsilonStd, filters, latent } from './fields.ts';
import { asPicture, asRow, flat, halved, pictureShape } from './picture.ts';
import type { Model, Tensor4D } from './types.ts';

/**
 * Chollet, "Variational AutoEncoder", a code example of Keras (2020), after Kingma & Welling (2013). With 28 x 28 pixels, 32
 * and 64 filters, 16 dense units and 2 latent dimensions it has 69,076 parameters in the encoder and 65,089 in the decoder.
 */
export const convVae: Model<typeof latent | typeof filters | typeof denseWidth | typeof epsilonStd> = {
  label: 'Convolutional VAE',
  help: 'A variational autoencoder whose small kernels slide over the {image}, two {pixels} at a time, so that a shape is found wherever it is. It has a fifth of the parameters of the dense one, and each step takes longer. On MNIST it detects no better, and now and then its KL term collapses at the start: then try another seed. A series is a picture of one row to it, and its kernels are three points wide: a one-dimensional convolution.',
  formula: 'z = \\mu(x) + \\sigma(x) \\odot \\epsilon, \\quad \\hat x = \\operatorname{decoder}(z)',
  source:
    'Chollet, “Variational AutoEncoder”, a code example of Keras (2020), layer by layer: 134,165 parameters. It was trained with Adam at 0.001 and batches of 128.',
  takes: ['image', 'series'],
  fields: [latent, filters, denseWidth, epsilonStd],
  settings: { optimizer: 'adam', learningRate: 0.001, batch: 128 },
  losses: ['reconstruction', 'kl'],
  codeLength: (_, values) => Number(values.latent),
  widest: (shape, values) => valuesOf(shape) * numbersOf(values.filters)[0],
  build({ tf, shape: given, perValue, conv, convTransposed, dense, posterior, weights, kernel, bias }, values) {
    const shape = pictureShape(given);
    const [d, units, widths] = [Number(values.latent), Number(values.denseWidth), numbersOf(values.filters)];
    const [outer, inner] = [widths[0], widths.at(-1)!];
    const [rows, columns] = halved(shape, widths.length);
    const size = rows * columns * inner;
    const full = (name: string, inputs: number, outputs: number) =>
      [kernel(`${name}Kernel`, inputs, outputs), bias(`${name}Bias`, outputs)] as const;
    const isAlongRow = given.kind === 'series';
    const window = [isAlongRow ? 1 : 3, 3];
    const slid = (name: string, from: number, to: number) =>
      [weights(`${name}Kernel`, [...window, from, to]), bias(`${name}Bias`, to)] as const;
    // Kernels of transposed convolutions name what they write before what they read.
    const grown = (name: string, from: number, to: number) =>
      [weights(`${name}Kernel`, [...window, to, from]), bias(`${name}Bias`, to)] as const;
    const convs = widths.map((to, i) => slid(`conv${i + 1}`, i === 0 ? 1 : widths[i - 1], to));
    const [encoder, mean, logVar] = [full('encoder', size, units), full('mean', units, d), full('logVar', units, d)];
    const decoder = full('decoder', d, size);
    const back = widths.toReversed();
    const deconvs = back.map((to, i) => grown(`deconv${i + 1}`, i === 0 ? inner : back[i - 1], to));
    const output = grown('output', outer, perValue);
    const twice = { activation: 'relu', stride: 2, isAlongRow } as const;
    return {
      variables: [convs.flat(), encoder, mean, logVar, decoder, deconvs.flat(), output].flat(),
      encode(x) {
        const seen = convs.reduce((so, layer) => conv(so, ...layer, twice), asPicture(tf, x, shape));
        return posterior(dense(flat(tf, seen), ...encoder, 'relu'), mean, logVar);
      },
      decode(z) {
        const seed: Tensor4D = tf.reshape(dense(z, ...decoder, 'relu'), [z.shape[0], rows, columns, inner]);
        const whole = deconvs.reduce((so, layer) => convTransposed(so, ...layer, twice), seed);
        return asRow(tf, convTransposed(whole, ...output, { activation: 'linear' }), shape);
      },
    };
  },
};
