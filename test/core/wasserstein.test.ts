import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { fitWasserstein, median } from '../../src/core/wasserstein.ts';
import { growth, PROPORTIONAL } from '../setup/growth.ts';
import { codesOf, row, someCodes } from './someCodes.ts';

interface Reference {
  train: number;
  test: number;
  latent: number;
  trainMean: number[];
  trainStd: number[];
  testMean: number[];
  testStd: number[];
  /** [test, train] */
  squaredDistances: number[];
  medianScore: number[];
}

const reference = (JSON.parse(readFileSync('test/reference/latent.json', 'utf8')) as { wasserstein: Reference })
  .wasserstein;
const logVarOf = (deviations: number[]) => deviations.map(s => 2 * Math.log(s));

it('agrees with NumPy, distance by distance and in the median', () => {
  const { latent } = reference;
  const test = { count: reference.test, latent, mean: reference.testMean, logVar: logVarOf(reference.testStd) };
  const logVar = logVarOf(reference.trainStd);
  const scores = fitWasserstein({ count: reference.train, latent, mean: reference.trainMean, logVar })(test);
  expect(reference.medianScore).toHaveLength(4);
  reference.medianScore.forEach((expected, n) => {
    expect(Math.abs(scores[n] - expected)).toBeLessThan(1e-9);
  });
  for (let t = 0; t < reference.train; t++) {
    const part = [t * latent, (t + 1) * latent] as const;
    const alone = { count: 1, latent, mean: reference.trainMean.slice(...part), logVar: logVar.slice(...part) };
    fitWasserstein(alone)(test).forEach((distance, n) => {
      expect(Math.abs(distance - reference.squaredDistances[n * reference.train + t])).toBeLessThan(1e-9);
    });
  }
});

it('worked by hand', () => {
  const nine = Math.log(9); // s = 3
  const train = codesOf(
    [
      [0, 0],
      [3, 4],
      [0, 2],
    ],
    [
      [0, 0],
      [0, 0],
      [0, nine],
    ],
  );
  // From N(0, 1): 0, 25, 4 + (1 - 3)^2 = 8.
  expect(fitWasserstein(train)(codesOf([[0, 0]], [[0, 0]]))[0]).toBeCloseTo(8, 5);
  // From the point (0, 0), s = 0: 2, 27, 4 + 1 + 9 = 14.
  expect(fitWasserstein(train)(codesOf([[0, 0]]))[0]).toBeCloseTo(14, 5);
});

it('is the median squared distance of the means without log-variance', () => {
  const [train, codes] = [
    { ...someCodes(31, 2, 1), logVar: null },
    { ...someCodes(6, 2, 2), logVar: null },
  ];
  fitWasserstein(train)(codes).forEach((score, n) => {
    const [x, y] = row(codes, n);
    const sorted = Array.from({ length: 31 }, (_, i) => row(train, i))
      .map(([u, v]) => (x - u) ** 2 + (y - v) ** 2)
      .sort((a, b) => a - b);
    expect(score).toBeCloseTo(sorted[15], 12);
  });
});

it('refuses a deviation that is not finite', () => {
  expect(() => fitWasserstein(codesOf([[0]], [[2000]]))).toThrow(/deviation of code 0/);
  expect(() => fitWasserstein(codesOf([[0]], [[0]]))(codesOf([[0]], [[Number.NaN]]))).toThrow(RangeError);
});

it('finds the median that sorting finds, with ties and in any order', () => {
  for (let seed = 0; seed < 500; seed++) {
    const rng = random(seed, 'median');
    const n = 1 + rng.integer(60);
    const values = Float64Array.from({ length: n }, (_, i) => (seed % 4 === 0 ? i : rng.integer(1 + (seed % 40))));
    if (seed % 4 === 1) values.sort().reverse();
    if (seed % 50 === 3) values[rng.integer(n)] = Infinity;
    const sorted = values.toSorted();
    expect(median(values)).toBe(n % 2 ? sorted[n >> 1] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2);
  }
});

it('costs in proportion to the codes', () => {
  const score = fitWasserstein(someCodes(500, 2, 1));
  expect(
    growth(1000, n => {
      const codes = someCodes(n, 2, 2);
      return () => score(codes);
    }),
  ).toBeLessThan(PROPORTIONAL);
});
