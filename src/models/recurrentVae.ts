// A variational autoencoder for series: one layer reads them from both ends, another writes them from the code, step by step.

import { number } from '../core/field.ts';
import { valuesOf } from '../core/shape.ts';
import { epsilonStd, latent } from './fields.ts';
import type { Model, Tensor2D } from './types.ts';

const units = number({
  id: 'units',
  label: 'LSTM units',
  help: 'How many numbers each of the three LSTM layers remembers from one step to the next. More remember more of the series and take longer to train.',
  group: 'model',
  cost: 'rebuild',
  initial: 32,
  min: 4,
  max: 128,
  step: 1,
  scale: 'log',
  unit: 'units',
});

const frame = number({
  id: 'frame',
  label: 'Points per step',
  help: 'How many points of the series an LSTM takes in one step. At 1, a heartbeat of 140 points is 140 steps: each waits for the one before, and gradients have as far to go back. Where both were tried for as long, its −[[ELBO]] was still 119 nats when that of 7 points a step, 20 steps, was 7.',
  group: 'model',
  cost: 'rebuild',
  initial: 7,
  min: 1,
  max: 28,
  step: 1,
  unit: 'points',
});

/**
 * The network of the lecture slides without its attention: Fabius & van Amersfoort, "Variational Recurrent Auto-Encoders" (2014),
 * read from both ends, judged by the reconstruction probability of An & Cho (2015). With 140 points, 7 a step, 5 latent
 * dimensions and 32 units it has 15,985 parameters.
 */
export const recurrentVae: Model<typeof latent | typeof units | typeof frame | typeof epsilonStd> = {
  label: 'Recurrent VAE',
  help: 'A variational autoencoder for series. Two [[LSTM|lstm]] layers read them, one from the start and one from the end; what both remember at last gives mean and variance of the code. A third is given the code at every step and writes the series. It knows before and after, which a dense network has to find out.',
  formula:
    'z = \\mu(x) + \\sigma(x) \\odot \\epsilon, \\quad h_t = \\operatorname{LSTM}(z, h_{t-1}), \\quad \\hat x_t = W h_t + b',
  source:
    'Fabius and van Amersfoort, “Variational Recurrent Auto-Encoders” (2014), and An and Cho (2015), whose reconstruction probability is the score. The network of the lecture slides is larger and has attention, which is left out. Weights start as Glorot and Bengio have it, the recurrent ones too, where Keras takes orthogonal ones. Gradients are not clipped: on heartbeats it learned faster so.',
  takes: ['series'],
  prefers: {
    backend: 'wasm',
    reason:
      'A recurrent network is many small products one after another, which the CPU is done with before a GPU has been told of them: so WebAssembly is used.',
  },
  fields: [latent, units, frame, epsilonStd],
  settings: {
    latent: 5,
    likelihood: 'gaussian',
    outputSigma: 0.32,
    optimizer: 'adam',
    learningRate: 0.001,
    batch: 32,
  },
  losses: ['reconstruction', 'kl'],
  codeLength: (_, values) => Number(values.latent),
  widest: (shape, values) => Math.ceil(valuesOf(shape) / Number(values.frame)) * 4 * Number(values.units),
  build({ tf, shape, perValue, dense, posterior, lstm, bidirectional, kernel, bias }, values) {
    const [d, h, points] = [Number(values.latent), Number(values.units), Number(values.frame)];
    const length = valuesOf(shape);
    const steps = Math.ceil(length / points);
    const over: [number, number] = [0, steps * points - length];
    const full = (name: string, inputs: number, outputs: number) =>
      [kernel(`${name}Kernel`, inputs, outputs), bias(`${name}Bias`, outputs)] as const;
    const remembering = (name: string, inputs: number) =>
      [
        kernel(`${name}Kernel`, inputs, 4 * h),
        kernel(`${name}Recurrent`, h, 4 * h),
        bias(`${name}Bias`, 4 * h),
      ] as const;
    const [forward, backward] = [remembering('forward', points), remembering('backward', points)];
    const decoder = remembering('decoder', d);
    const [mean, logVar] = [full('mean', 2 * h, d), full('logVar', 2 * h, d)];
    const output = full('output', h, points * perValue);
    return {
      variables: [...forward, ...backward, ...mean, ...logVar, ...decoder, ...output],
      encode(x) {
        const whole: Tensor2D = over[1] === 0 ? x : tf.pad(x, [[0, 0], over]);
        const read: Tensor2D = tf.reshape(whole, [-1, points]);
        return posterior(bidirectional(read, forward, backward, steps), mean, logVar);
      },
      decode(z) {
        const written = dense(lstm(z, decoder, { steps, isConstant: true }), ...output, 'linear');
        const all: Tensor2D = tf.reshape(written, [z.shape[0], steps * points * perValue]);
        return over[1] === 0 ? all : tf.slice(all, [0, 0], [z.shape[0], length * perValue]);
      },
    };
  },
};
