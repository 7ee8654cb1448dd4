// Every model, on plain JavaScript with examples of 16 numbers of each kind that it takes: shapes, order and ownership of its
// variables.

import { memory, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { check, type Field } from '../../src/core/field.ts';
import { listOf } from '../../src/core/numberList.ts';
import { type Shape, type ShapeKind, valuesOf } from '../../src/core/shape.ts';
import { createKit } from '../../src/engine/kit.ts';
import { tf } from '../../src/engine/tf.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import { losses } from '../../src/losses/index.ts';
import { models } from '../../src/models/index.ts';
import { joined } from '../../src/models/joined.ts';
import { forward } from '../../src/models/pass.ts';
import type { EncoderDecoder, Model } from '../../src/models/types.ts';
import { initialParams } from '../../src/params/schema.ts';
import { onCpu } from '../engine/cpu.ts';
import { numbers, PIXELS, tinyKit } from './tinyPass.ts';

onCpu();

const digits: Shape = { kind: 'image', height: 28, width: 28 };

const dispose = ({ variables }: EncoderDecoder) => {
  for (const variable of variables) variable.dispose();
};
/** A list is tried at full length only with small numbers: each two of its neighbours make a matrix. */
function endsOf(field: Field): readonly (number | string)[] {
  if (field.kind === 'choice') return field.options.map(({ value }) => value);
  const { min, max } = field;
  return field.kind === 'list' ? [String(min), String(max), listOf(Array(field.most).fill(min))] : [min, max];
}
const shapes = ({ variables }: EncoderDecoder) => variables.map(({ shape }) => shape);

/** Examples of each kind: one of 16 numbers, and what else is tried. */
const row = (count: number): Shape => ({
  kind: 'row',
  columns: Array.from({ length: count }, (_, i) => ({ name: `column ${i}` })),
});
const series = (length: number): Shape => ({ kind: 'series', length, unit: '' });
const image = (height: number, width: number): Shape => ({ kind: 'image', height, width });
const examples: Readonly<Record<ShapeKind, { readonly tiny: Shape; readonly others: readonly Shape[] }>> = {
  image: { tiny: image(4, 4), others: [image(28, 28), image(5, 9), image(32, 18)] },
  series: { tiny: series(16), others: [series(140), series(45), series(1)] },
  row: { tiny: row(16), others: [row(30), row(1)] },
};

const depthsOf = ({ fields }: Model) => (fields.some(({ id }) => id === 'hidden') ? ['6', '7,5', '8,7,6,5'] : ['6']);
const each = Object.entries<Model>(models).flatMap(([id, model]) =>
  model.takes.flatMap(kind => depthsOf(model).map(hidden => ({ id, model, kind, hidden }))),
);

describe.each(each)('$id of a $kind, with hidden layers of $hidden', ({ model, kind, hidden }) => {
  const values = { ...initialParams, hidden, latent: 3 };
  const { tiny, others } = examples[kind];
  const latent = model.codeLength(tiny, values);

  it.each([1, 5])('encodes and decodes %d examples', n => {
    const before = memory().numTensors;
    const network = model.build(tinyKit(tiny), values);
    tidy(() => {
      const x = tensor2d(numbers(n * PIXELS, 0, 1, 'x'), [n, PIXELS]);
      const { mean, logVar } = network.encode(x);
      expect(mean.shape).toEqual([n, latent]);
      if (logVar) expect(logVar.shape).toEqual([n, latent]);
      const whole = joined(network, likelihoods.bernoulli.build(tinyKit(tiny), values), model.losses);
      const { z, output } = forward(tf, whole, x, tensor2d(numbers(n * latent, -1, 1, 'noise'), [n, latent]));
      expect(z.shape).toEqual([n, latent]);
      expect(output.shape).toEqual([n, PIXELS]);
      for (const each of [mean, output]) expect(each.dataSync().every(Number.isFinite)).toBe(true);
    });
    dispose(network);
    expect(memory().numTensors, 'variables are all it keeps').toBe(before);
  });

  it.each(others)('gives back %o, with as many numbers a value as the likelihood asks for', shape => {
    const size = valuesOf(shape);
    const network = model.build(tinyKit(shape, 1, 2), values);
    tidy(() => {
      const { mean } = network.encode(tensor2d(numbers(2 * size, 0, 1, 'x'), [2, size]));
      expect(mean.shape).toEqual([2, model.codeLength(shape, values)]);
      expect(network.decode(mean).shape).toEqual([2, 2 * size]);
    });
    dispose(network);
  });

  it('lists everything that it asked for, once, in the same order every time', () => {
    const [kit, again] = [tinyKit(tiny), tinyKit(tiny)];
    const [network, second] = [model.build(kit, values), model.build(again, values)];
    // A variable that is left out would neither learn, nor be saved, nor be disposed.
    expect(new Set(network.variables)).toEqual(new Set(kit.made.map(({ variable }) => variable)));
    expect(network.variables.length).toBe(kit.made.length);
    expect(shapes(network)).toEqual(shapes(second));
    const names = (from: typeof kit, of: EncoderDecoder) =>
      of.variables.map(variable => from.made.find(each => each.variable === variable)!.name);
    expect(names(kit, network)).toEqual(names(again, second));
    // Names seed the first weights: two kernels of one name would start equal.
    expect(new Set(names(kit, network)).size).toBe(network.variables.length);
    dispose(network);
    dispose(second);
  });

  it('starts from its seed alone', () => {
    const [a, b, other] = [7, 7, 8].map(seed => model.build(tinyKit(tiny, seed), values));
    const weights = (of: EncoderDecoder) => of.variables.map(variable => [...variable.dataSync()]);
    expect(weights(a)).toEqual(weights(b));
    expect(weights(a)).not.toEqual(weights(other));
    for (const network of [a, b, other]) dispose(network);
  });

  it('builds at both ends of the limits of each of its fields', () => {
    for (const field of model.fields) {
      for (const end of endsOf(field)) {
        expect(check(field, String(end)).problem).toBeNull();
        const network = model.build(tinyKit(tiny), { ...values, [field.id]: end });
        const { shape } = tidy(() =>
          network.decode(network.encode(tensor2d(numbers(PIXELS, 0, 1, 'x'), [1, PIXELS])).mean),
        );
        expect(shape).toEqual([1, PIXELS]);
        dispose(network);
      }
    }
  });

  it('is trained with losses that exist, and at least one that rebuilds the image', () => {
    expect(Object.keys(losses)).toEqual(expect.arrayContaining([...model.losses]));
    expect(model.losses).toContain('reconstruction');
  });
});

describe('hidden layers', () => {
  const built = (hidden: string) => {
    const kit = tinyKit();
    const network = models.vae.build(kit, { hidden, latent: 2 });
    const named = network.variables.map(variable => kit.made.find(each => each.variable === variable)!.name);
    const seen = { network, named, shapes: shapes(network) };
    dispose(network);
    return seen;
  };

  it('are mirrored in the decoder, and what there was with one keeps its name', () => {
    const deep = built('8,6');
    expect(Object.fromEntries(deep.named.map((name, i) => [name, deep.shapes[i]]))).toEqual({
      encoderKernel: [16, 8],
      encoderBias: [8],
      encoderKernel2: [8, 6],
      encoderBias2: [6],
      meanKernel: [6, 2],
      meanBias: [2],
      logVarKernel: [6, 2],
      logVarBias: [2],
      decoderKernel: [2, 6],
      decoderBias: [6],
      decoderKernel2: [6, 8],
      decoderBias2: [8],
      outputKernel: [8, 16],
      outputBias: [16],
    });
    expect(built('8').named).toEqual(deep.named.filter(name => !name.endsWith('2')));
  });

  it('of the decoder are shown to the engine where there is one', () => {
    expect(built('8').network.decoder).toBeDefined();
    expect(built('8,6').network.decoder).toBeUndefined();
  });
});

describe('parameters', () => {
  const count = (model: Model, shape: Shape = digits, values = {}) => {
    const { variables } = model.build(createKit(shape, 1), { ...initialParams, ...values });
    const sum = variables.reduce((all, { size }) => all + size, 0);
    for (const variable of variables) variable.dispose();
    return sum;
  };

  it('are as many as in the texts that the convolutional networks are from', () => {
    expect(count(models['conv-autoencoder'])).toBe(4385);
    expect(count(models['conv-vae'])).toBe(69_076 + 65_089);
    expect(models['conv-autoencoder'].codeLength(digits, initialParams)).toBe(128);
  });

  it('are as many as in the recurrent network that was measured, with one bias for each gate', () => {
    const heartbeat: Shape = { kind: 'series', length: 140, unit: 'mV' };
    const recurrent = models['recurrent-vae'];
    expect(count(recurrent, heartbeat, { latent: 5, frame: 1 })).toBe(14_251);
    expect(count(recurrent, heartbeat, { latent: 5, frame: 7 })).toBe(15_985);
  });
});

describe('the default experiment', () => {
  it('has the 631,188 parameters of the notebook', () => {
    const network = models.vae.build(createKit(digits, 1), initialParams);
    expect(shapes(network)).toEqual([
      [784, 400],
      [400],
      [400, 2],
      [2],
      [400, 2],
      [2],
      [2, 400],
      [400],
      [400, 784],
      [784],
    ]);
    expect(network.variables.reduce((sum, { size }) => sum + size, 0)).toBe(631_188);
    dispose(network);
  });

  it('starts with kernels of Glorot’s width and biases of zero', () => {
    const { kernel, bias } = createKit(digits, 1);
    const made = kernel('encoderKernel', 784, 400);
    const values = made.dataSync<'float32'>();
    const limit = Math.sqrt(6 / 1184);
    expect(Math.max(...values.map(Math.abs).subarray(0, 10_000))).toBeLessThanOrEqual(limit);
    const variance = values.reduce((sum, v) => sum + v * v, 0) / values.length;
    expect(variance).toBeCloseTo(limit ** 2 / 3, 5); // of a uniform distribution
    // Keras counts a kernel's inputs and outputs once for each of its places.
    const slid = createKit(digits, 1).weights('conv2Kernel', [3, 3, 32, 64]);
    const steepest = Math.max(...slid.dataSync<'float32'>().map(Math.abs));
    expect(steepest).toBeLessThanOrEqual(Math.sqrt(6 / (9 * 96)));
    expect(steepest).toBeGreaterThan(0.99 * Math.sqrt(6 / (9 * 96)));
    slid.dispose();
    const zero = bias('b', 5);
    expect([...zero.dataSync()]).toEqual([0, 0, 0, 0, 0]);
    made.dispose();
    zero.dispose();
  });
});
