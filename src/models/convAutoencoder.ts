// The convolutional autoencoder of the tutorial: three times kernels and the largest of each square, and the way back.

import { valuesOf } from '../core/shape.ts';
import { asPicture, asRow, flat, halved, pictureShape } from './picture.ts';
import type { Model, Tensor4D } from './types.ts';

/** Of the code, at each of its places. */
const FEATURES = 8;
/** Of the first and of the last layer but one. */
const OUTER = 16;

/**
 * Chollet, "Building Autoencoders in Keras" (2016): with 28 x 28 pixels a code of 4 x 4 x 8 numbers and 4,385 parameters. Its
 * third decoding convolution keeps inside, and so comes from 16 x 16 to 14 x 14, half of the image.
 */
export const convAutoencoder: Model<never> = {
  label: 'Convolutional autoencoder',
  help: 'Small kernels slide over the image, and of each square of four numbers only the largest is kept, three times: 128 numbers are left of it, without noise or KL. Train it with Adadelta at a learning rate of 1, as Keras did at first: with the 0.001 of TensorFlow 2 it hardly learns. It reconstructs better than a dense network of two numbers and detects no better: it draws strokes of any kind, an anomaly’s too.',
  formula: 'z = \\operatorname{encoder}(x), \\quad \\hat x = \\operatorname{decoder}(z)',
  source:
    'Chollet, “Building Autoencoders in Keras” (2016), the convolutional one, layer by layer: 4,385 parameters. Its code is a fixed 4 × 4 × 8 numbers for images of 28 × 28.',
  takes: ['image'],
  fields: [],
  settings: { optimizer: 'adadelta', learningRate: 1, batch: 128 },
  losses: ['reconstruction'],
  codeLength(shape) {
    const [rows, columns] = halved(pictureShape(shape), 3);
    return rows * columns * FEATURES;
  },
  widest: shape => valuesOf(shape) * OUTER,
  build({ tf, shape: given, perValue, conv, maxPool, upsample, weights, bias }) {
    const shape = pictureShape(given);
    const layer = (name: string, inputs: number, outputs: number) =>
      [weights(`${name}Kernel`, [3, 3, inputs, outputs]), bias(`${name}Bias`, outputs)] as const;
    const encoder1 = layer('encoder1', 1, OUTER);
    const encoder2 = layer('encoder2', OUTER, FEATURES);
    const encoder3 = layer('encoder3', FEATURES, FEATURES);
    const decoder1 = layer('decoder1', FEATURES, FEATURES);
    const decoder2 = layer('decoder2', FEATURES, FEATURES);
    const decoder3 = layer('decoder3', FEATURES, OUTER);
    const output = layer('output', OUTER, perValue);
    const [rows, columns] = halved(shape, 3);
    // Where too little would be left for the whole image, the third convolution goes over the edge as the others do.
    const isEnough = 2 * (4 * rows - 2) >= shape.height && 2 * (4 * columns - 2) >= shape.width;
    const padding = isEnough ? 'valid' : 'same';
    const relu = { activation: 'relu' } as const;
    return {
      variables: [...encoder1, ...encoder2, ...encoder3, ...decoder1, ...decoder2, ...decoder3, ...output],
      encode(x) {
        const first = maxPool(conv(asPicture(tf, x, shape), ...encoder1, relu));
        const second = maxPool(conv(first, ...encoder2, relu));
        const third = maxPool(conv(second, ...encoder3, relu));
        return { mean: flat(tf, third), logVar: null };
      },
      decode(z) {
        const code: Tensor4D = tf.reshape(z, [z.shape[0], rows, columns, FEATURES]);
        const first = upsample(conv(code, ...decoder1, relu));
        const second = upsample(conv(first, ...decoder2, relu));
        const third = upsample(conv(second, ...decoder3, { activation: 'relu', padding }));
        return asRow(tf, conv(third, ...output, { activation: 'linear' }), shape);
      },
    };
  },
};
