import { expect, it } from 'vitest';
import { fitNearest, nearestTo } from '../../src/core/nearest.ts';
import { random } from '../../src/core/random.ts';
import { growth, PROPORTIONAL } from '../setup/growth.ts';
import { codesOf, euclidean, row, someCodes } from './someCodes.ts';

it('worked by hand', () => {
  const train = codesOf([
    [0, 0],
    [3, 4],
    [0, 1],
    [10, 0],
  ]);
  expect([
    ...fitNearest(
      train,
      2,
    )(
      codesOf([
        [0, 0],
        [3, 0],
      ]),
    ),
  ]).toEqual([0.5, (3 + Math.sqrt(10)) / 2]);
  const { indices, distances } = nearestTo([0, 0], train, 3);
  expect([...indices]).toEqual([0, 2, 1]);
  expect([...distances]).toEqual([0, 1, 5]);
});

it('agrees with sorting all distances', () => {
  for (let seed = 0; seed < 60; seed++) {
    const rng = random(seed, 'nearest');
    const latent = 1 + rng.integer(4);
    const train = someCodes(1 + rng.integer(80), latent, seed);
    if (seed % 3 === 0)
      train.mean.forEach((value, i) => {
        train.mean[i] = Math.round(value);
      }); // many ties
    const codes = someCodes(8, latent, seed + 1000);
    if (seed % 3 === 0) codes.mean.fill(0, 0, latent);
    const k = 1 + rng.integer(14);
    const scores = fitNearest(train, k)(codes);
    for (let n = 0; n < codes.count; n++) {
      const order = Array.from({ length: train.count }, (_, i) => ({ i, far: euclidean(row(codes, n), row(train, i)) }))
        .sort((a, b) => a.far - b.far || a.i - b.i)
        .slice(0, k);
      const { indices, distances } = nearestTo(row(codes, n), train, k);
      expect([...indices]).toEqual(order.map(({ i }) => i));
      expect([...distances]).toEqual(order.map(({ far }) => far));
      expect(scores[n]).toBeCloseTo(order.reduce((sum, { far }) => sum + far, 0) / order.length, 12);
    }
  }
});

it('takes ten by default, and all when there are fewer', () => {
  expect(nearestTo([0, 0], someCodes(30, 2, 1)).indices).toHaveLength(10);
  expect(nearestTo([0, 0], someCodes(4, 2, 1)).indices).toHaveLength(4);
  const train = someCodes(30, 2, 1);
  expect(fitNearest(train)(codesOf([[0, 0]]))).toEqual(fitNearest(train, 10)(codesOf([[0, 0]])));
});

it('is 0 where k training codes lie, although others are infinitely far in comparison', () => {
  expect([
    ...fitNearest(
      codesOf([
        [1, 1],
        [1, 1],
        [1e30, 1e30],
      ]),
      2,
    )(codesOf([[1, 1]])),
  ]).toEqual([0]);
});

it('refuses a k that is none, NaN and nobody', () => {
  const train = someCodes(5, 2, 1);
  for (const k of [0, -1, 1.5, Number.NaN, Infinity]) expect(() => fitNearest(train, k)).toThrow(RangeError);
  expect(() => nearestTo([0, Number.NaN], train, 2)).toThrow(RangeError);
  expect(() => nearestTo([0], train, 2)).toThrow(/dimensions/);
  expect(() => nearestTo([0, 0], { ...train, count: 0, mean: [], logVar: null }, 2)).toThrow(/no training codes/);
});

it('costs in proportion to the codes', () => {
  const score = fitNearest(someCodes(2000, 2, 1));
  expect(
    growth(1000, n => {
      const codes = someCodes(n, 2, 2);
      return () => score(codes);
    }),
  ).toBeLessThan(PROPORTIONAL);
});
