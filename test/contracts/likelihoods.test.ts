// Every likelihood is a distribution of one example given what the decoder says, and says its mean.

import { memory, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../src/engine/network.ts';
import { tf } from '../../src/engine/tf.ts';
import { type LikelihoodId, likelihoods } from '../../src/likelihoods/index.ts';
import { type ModelId, models } from '../../src/models/index.ts';
import { forward } from '../../src/models/pass.ts';
import { initialParams } from '../../src/params/schema.ts';
import { onCpu } from '../engine/cpu.ts';
import { numbers, PIXELS, tinyKit } from './tinyPass.ts';

onCpu();

const tiny = { kind: 'image', height: 4, width: 4 } as const;

describe.each(Object.keys(likelihoods) as LikelihoodId[])('%s', id => {
  const { perValue, build } = likelihoods[id];
  const built = () => build(tinyKit(), initialParams);
  const outputOf = (n: number, values: number): Tensor2D =>
    tensor2d(numbers(n * values * perValue, -1.5, 1.5, 'output'), [n, values * perValue]);
  const nats = (x: readonly number[], output: Tensor2D): number[] => {
    const rows = tf.add(tensor2d(Array(x.length).fill(0), [x.length, 1]), output) as Tensor2D;
    return [
      ...built()
        .nll(tf, tensor2d([...x], [x.length, 1]), rows)
        .dataSync(),
    ];
  };

  it('is one finite number an example, each by itself', () => {
    tidy(() => {
      const [x, output] = [tensor2d(numbers(3 * PIXELS, 0, 1, 'x'), [3, PIXELS]), outputOf(3, PIXELS)];
      const { nll } = built();
      const all = nll(tf, x, output);
      expect(all.shape).toEqual([3]);
      for (let i = 0; i < 3; i++) {
        const row = (of: Tensor2D): Tensor2D => tf.slice(of, [i, 0], [1, of.shape[1]]);
        expect(nll(tf, row(x), row(output)).dataSync()[0]).toBeCloseTo(all.dataSync()[i], 3);
      }
    });
  });

  it('stays finite at the ends of what a network may say', () => {
    tidy(() => {
      const output = tensor2d(
        Array.from({ length: 2 * PIXELS * perValue }, (_, i) => (i % 3 ? 40 : -40)),
        [2, PIXELS * perValue],
      );
      const x = tensor2d(numbers(2 * PIXELS, 0, 1, 'x'), [2, PIXELS]);
      expect(built().nll(tf, x, output).dataSync().every(Number.isFinite)).toBe(true);
    });
  });

  it('is a distribution: all values together have probability 1, and their mean is the mean', () => {
    tidy(() => {
      const output = outputOf(1, 1);
      const { kind, mean } = built();
      const step = kind === 'density' ? 0.005 : 1;
      const x = kind === 'density' ? Array.from({ length: 5000 }, (_, i) => step * (i - 2500)) : [0, 1];
      const shares = nats(x, output).map(each => step * Math.exp(-each));
      expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 4);
      expect(mean(tf, output).dataSync()[0]).toBeCloseTo(
        shares.reduce((all, share, i) => all + share * x[i], 0),
        4,
      );
    });
  });

  it('begins with as much variance as the training values have, where it learns one, and within its limits', () => {
    for (const variance of [0, 0.067, 1]) {
      const { variables } = build({ ...tinyKit(), variance: () => variance }, initialParams);
      for (const each of variables) {
        expect(each.dataSync()[0]).toBeCloseTo(Math.log(Math.max(1e-4, variance)), 5);
        each.dispose();
      }
    }
  });

  it.each(Object.keys(models) as ModelId[])('judges what the %s gives, and owns nothing but its variables', model => {
    const before = memory().numTensors;
    const params = { ...initialParams, hidden: '6', latent: 3, model, likelihood: id };
    const [network, bare] = [buildNetwork(tiny, params), buildNetwork(tiny, { ...params, likelihood: 'bernoulli' })];
    tidy(() => {
      const pass = forward(tf, network, tensor2d(numbers(2 * PIXELS, 0, 1, 'x'), [2, PIXELS]), null);
      expect(pass.output.shape).toEqual([2, PIXELS * perValue]);
      expect(network.likelihood.mean(tf, pass.output).shape).toEqual([2, PIXELS]);
      expect(network.likelihood.nll(tf, pass.x, pass.output).dataSync().every(Number.isFinite)).toBe(true);
    });
    const own = network.likelihood.variables;
    expect(network.variables.slice(bare.variables.length)).toEqual(own);
    for (const each of [...network.variables, ...bare.variables]) each.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
