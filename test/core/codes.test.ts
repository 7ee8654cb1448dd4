import { expect, it } from 'vitest';
import { fitClusters } from '../../src/core/clusters.ts';
import { deviationsOf, distanceToPrior, type LatentScore, meansOf, take } from '../../src/core/codes.ts';
import { fitMahalanobis } from '../../src/core/mahalanobis.ts';
import { fitNearest } from '../../src/core/nearest.ts';
import { fitWasserstein } from '../../src/core/wasserstein.ts';
import { codesOf, someCodes } from './someCodes.ts';

it('measures the distance to the prior, worked by hand', () => {
  expect([
    ...distanceToPrior(
      codesOf([
        [3, 4],
        [0, 0],
        [-1, 0.5],
      ]),
    ),
  ]).toEqual([25, 0, 1.25]);
  expect([...distanceToPrior(codesOf([]))]).toEqual([]);
  expect([...distanceToPrior(codesOf([[2], [-3]]))]).toEqual([4, 9]);
});

it('takes a prefix without copying, and no more than there is', () => {
  const codes = someCodes(5, 3, 1);
  const two = take(codes, 2);
  expect(two).toMatchObject({ count: 2, latent: 3 });
  expect([...two.mean]).toEqual([...codes.mean.slice(0, 6)]);
  expect(two.mean.buffer).toBe(codes.mean.buffer);
  expect(two.logVar).toHaveLength(6);
  expect(take(codes, 9).count).toBe(5);
  expect(take({ ...codes, logVar: null }, 2).logVar).toBe(null);
});

it('reads deviations from log-variances', () => {
  expect([...deviationsOf({ count: 1, latent: 3, mean: [0, 0, 0], logVar: [0, Math.log(9), -Infinity] })]).toEqual([
    1,
    expect.closeTo(3, 12),
    0,
  ]);
  expect([...deviationsOf(codesOf([[5, 6]]))]).toEqual([0, 0]);
});

it.each([[Number.NaN], [Infinity]])('refuses %d and names the code', bad => {
  expect(() =>
    meansOf(
      codesOf([
        [1, 2],
        [3, bad],
      ]),
    ),
  ).toThrow(/mean of code 1 is not a finite/);
  expect(() => distanceToPrior(codesOf([[bad, 2]]))).toThrow(RangeError);
  expect(() => deviationsOf(codesOf([[1, 2]], [[bad, 0]]))).toThrow(/deviation of code 0/);
  expect(() => meansOf({ count: 2, latent: 2, mean: [1, 2, 3], logVar: null })).toThrow(/3 numbers for 2 codes of 2/);
});

it.each<[string, (...train: Parameters<typeof fitMahalanobis>) => LatentScore]>([
  ['Mahalanobis', fitMahalanobis],
  ['nearest', train => fitNearest(train)],
  ['Wasserstein', fitWasserstein],
  ['clusters', train => fitClusters(train, 10, 1)],
])('%s: what every fitted score promises', (_, fitted) => {
  const [train, codes] = [someCodes(40, 3, 2), someCodes(25, 3, 3)];
  const before = [...train.mean, ...codes.mean];
  const score = fitted(train);
  const scores = score(codes);
  expect(scores).toBeInstanceOf(Float64Array);
  expect(scores).toHaveLength(25);
  expect([...train.mean, ...codes.mean]).toEqual(before);
  expect([...score(codes)]).toEqual([...scores]); // asking leaves no trace
  expect([...score(take(codes, 4))]).toEqual([...scores.slice(0, 4)]); // an image's score is its own
  expect([...score(codesOf([[90, 90, 90]], [[0, 0, 0]]))][0]).toBeGreaterThan(Math.max(...scores));
  expect(score({ ...codes, count: 0, mean: new Float32Array(0), logVar: null })).toHaveLength(0);

  const alike = fitted(codesOf(Array.from({ length: 30 }, () => [1, 2, 3]))); // all training codes are one point
  expect([...alike(codesOf([[1, 2, 3]]))]).toEqual([0]);
  expect(alike(codesOf([[1, 2, 4]]))[0]).toBeGreaterThan(0);
  const lonely = fitted(codesOf([[1, 2, 3]]))(
    codesOf([
      [1, 2, 3],
      [1, 2, 4],
    ]),
  );
  expect(lonely[0]).toBe(0);
  expect(lonely[1]).toBeGreaterThan(0);

  expect(() => fitted({ ...train, count: 0, mean: new Float32Array(0), logVar: null })).toThrow(/no training codes/);
  expect(() => fitted(codesOf([[1, Number.NaN]]))).toThrow(RangeError);
  expect(() => score(codesOf([[1, Number.NaN, 0]]))).toThrow(RangeError);
  expect(() => score(codesOf([[1, 2]]))).toThrow(/2 dimensions meet training codes of 3/);
});
