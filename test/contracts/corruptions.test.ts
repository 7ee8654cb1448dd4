// Corruptions: the contract for every member, and each against its definition, value by value.

import { memory, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/core/normal.ts';
import { noise } from '../../src/core/random.ts';
import { type CorruptionId, corruptions } from '../../src/corruptions/index.ts';
import { corrupted } from '../../src/engine/corrupt.ts';
import { tf } from '../../src/engine/tf.ts';
import { clashOf, reconcile } from '../../src/params/check.ts';
import { initialParams, type Params } from '../../src/params/schema.ts';
import { onCpu } from '../engine/cpu.ts';
import { numbers } from './tinyPass.ts';

onCpu();

const [n, values] = [50, 80];
const x = numbers(n * values, 0, 1, 'x');
const normals = noise(3, 1, n * values);

const given = (id: CorruptionId, level: number, isBounded = true): number[] =>
  tidy(() => [
    ...corruptions[id]
      .corrupt(tf, tensor2d(x, [n, values]), { normals: tensor2d(normals, [n, values]), level, isBounded })
      .dataSync(),
  ]);
const share = (seen: readonly number[], is: (value: number, at: number) => boolean) =>
  seen.filter((value, at) => is(value, at)).length / seen.length;
/** Four standard errors of a share of so many. */
const near = (p: number) => 4 * Math.sqrt((p * (1 - p)) / (n * values));

describe.each(Object.keys(corruptions) as CorruptionId[])('%s', id => {
  it('changes nothing at level 0, and stays within black and white at every level', () => {
    expect(given(id, 0)).toEqual([...x]);
    for (const level of [0.1, 0.5, 1])
      for (const value of given(id, level)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
  });

  it('is in no need of anything that it does not clean up', () => {
    const before = memory().numTensors;
    given(id, 0.4);
    expect(memory().numTensors).toBe(before);
  });
});

describe('the definition', () => {
  it('of Gaussian noise: x + s n, cut off where values end', () => {
    const free = given('gaussian', 0.3, false);
    free.forEach((value, at) => {
      expect(value).toBeCloseTo(x[at] + 0.3 * normals[at], 5);
    });
    given('gaussian', 0.3).forEach((value, at) => {
      expect(value).toBeCloseTo(Math.min(1, Math.max(0, free[at])), 5);
    });
  });

  it.each([0.1, 0.3, 0.9])('of masking: a share of %d is zero, and the rest is as it was', p => {
    const seen = given('masking', p);
    seen.forEach((value, at) => {
      expect(value).toBe(normals[at] > normalQuantile(p) ? x[at] : 0);
    });
    expect(Math.abs(share(seen, value => value === 0) - p)).toBeLessThan(near(p));
  });

  it.each([0.1, 0.3, 1])('of salt and pepper: a share of %d is at one of the ends, half of it at each', p => {
    const seen = given('salt-pepper', p);
    for (const end of [0, 1])
      expect(Math.abs(share(seen, (value, at) => value === end && x[at] !== end) - p / 2)).toBeLessThan(near(p / 2));
    expect(share(seen, (value, at) => Math.abs(value - x[at]) < 1e-7)).toBeCloseTo(
      1 - share(seen, value => value === 0 || value === 1),
      10,
    );
  });
});

describe('what the encoder is given', () => {
  const of = (settings: Partial<Params>, at = 1) =>
    tidy(() => [...corrupted(tensor2d(x, [n, values]), 'image', { ...initialParams, ...settings }, at).dataSync()]);
  const masked = { corruption: 'masking' } as const;

  it('is the tensor itself where nothing is corrupted', () => {
    const input = tensor2d(x, [n, values]);
    expect(corrupted(input, 'image', initialParams, 1)).toBe(input);
    input.dispose();
  });
  it('depends on the seed and the step alone', () => {
    expect(of(masked)).toEqual(of(masked));
    expect(of(masked)).not.toEqual(of({ ...masked, seed: 2 }));
    expect(of(masked)).not.toEqual(of(masked, 2));
  });
  it('is cut off where a likelihood needs values in 0..1', () => {
    const row = (likelihood: Params['likelihood']) =>
      tidy(() => [
        ...corrupted(
          tensor2d(x, [n, values]),
          'row',
          { ...initialParams, corruption: 'gaussian', corruptionLevel: 1, likelihood },
          1,
        ).dataSync(),
      ]);
    expect(Math.max(...row('bernoulli'))).toBe(1);
    expect(Math.max(...row('gaussian'))).toBeGreaterThan(1.5);
  });
});

it('salt and pepper are for images: elsewhere the reason is said, and Gaussian noise takes its place', () => {
  const series: Params = { ...initialParams, dataset: 'beats', model: 'recurrent-vae' };
  expect(clashOf('corruption', 'salt-pepper', series)).toMatch(/^Salt and pepper needs .* series/);
  expect(clashOf('corruption', 'masking', series)).toBeNull();
  expect(clashOf('corruption', 'salt-pepper', initialParams)).toBeNull();
  const { params, problems } = reconcile({ ...series, corruption: 'salt-pepper' });
  expect(params.corruption).toBe('gaussian');
  expect(problems).toEqual([expect.stringMatching(/Gaussian noise is used instead\.$/)]);
});
