// Every model, on plain JavaScript with images of 16 pixels: shapes, order and ownership of its variables.

import { memory, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/field.ts';
import type { Shape } from '../../src/core/shape.ts';
import { createKit } from '../../src/engine/kit.ts';
import { tf } from '../../src/engine/tf.ts';
import { losses } from '../../src/losses/index.ts';
import { models } from '../../src/models/index.ts';
import { forward } from '../../src/models/pass.ts';
import type { Model, Network } from '../../src/models/types.ts';
import { initialParams } from '../../src/params/schema.ts';
import { onCpu } from '../engine/cpu.ts';
import { numbers, PIXELS, tinyKit } from './tinyPass.ts';

onCpu();

const digits: Shape = { kind: 'image', height: 28, width: 28 };

const dispose = ({ variables }: Network) => {
  for (const variable of variables) variable.dispose();
};
const shapes = ({ variables }: Network) => variables.map(({ shape }) => shape);

describe.each(Object.entries<Model>(models))('%s', (_, model) => {
  const values = { ...initialParams, hidden: 6, latent: 3 };

  it.each([1, 5])('encodes and decodes %d images', n => {
    const before = memory().numTensors;
    const network = model.build(tinyKit(), values);
    tidy(() => {
      const x = tensor2d(numbers(n * PIXELS, 0, 1, 'x'), [n, PIXELS]);
      const { mean, logVar } = network.encode(x);
      expect(mean.shape).toEqual([n, 3]);
      if (logVar) expect(logVar.shape).toEqual([n, 3]);
      const { z, logits } = forward(tf, network, x, tensor2d(numbers(n * 3, -1, 1, 'noise'), [n, 3]));
      expect(z.shape).toEqual([n, 3]);
      expect(logits.shape).toEqual([n, PIXELS]);
      for (const each of [mean, logits]) expect(each.dataSync().every(Number.isFinite)).toBe(true);
    });
    dispose(network);
    expect(memory().numTensors, 'variables are all it keeps').toBe(before);
  });

  it('lists everything that it asked for, once, in the same order every time', () => {
    const [kit, again] = [tinyKit(), tinyKit()];
    const [network, second] = [model.build(kit, values), model.build(again, values)];
    // A variable that is left out would neither learn, nor be saved, nor be disposed.
    expect(new Set(network.variables)).toEqual(new Set(kit.made.map(({ variable }) => variable)));
    expect(network.variables.length).toBe(kit.made.length);
    expect(shapes(network)).toEqual(shapes(second));
    const names = (from: typeof kit, of: Network) =>
      of.variables.map(variable => from.made.find(each => each.variable === variable)!.name);
    expect(names(kit, network)).toEqual(names(again, second));
    // Names seed the first weights: two kernels of one name would start equal.
    expect(new Set(names(kit, network)).size).toBe(network.variables.length);
    dispose(network);
    dispose(second);
  });

  it('starts from its seed alone', () => {
    const [a, b, other] = [7, 7, 8].map(seed => model.build(tinyKit(undefined, seed), values));
    const weights = (of: Network) => of.variables.map(variable => [...variable.dataSync()]);
    expect(weights(a)).toEqual(weights(b));
    expect(weights(a)).not.toEqual(weights(other));
    for (const network of [a, b, other]) dispose(network);
  });

  it('builds at both ends of the limits of each of its fields', () => {
    for (const field of model.fields) {
      if (field.kind !== 'number') continue;
      for (const end of [field.min, field.max]) {
        expect(check(field, String(end)).problem).toBeNull();
        const network = model.build(tinyKit(), { ...values, [field.id]: end });
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
    expect(model.losses).toContain('bernoulli');
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
    const zero = bias('b', 5);
    expect([...zero.dataSync()]).toEqual([0, 0, 0, 0, 0]);
    made.dispose();
    zero.dispose();
  });
});
