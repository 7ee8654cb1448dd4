import { expect, it } from 'vitest';
import { fitMahalanobis } from '../../src/core/mahalanobis.ts';
import { codesOf, row, someCodes } from './someCodes.ts';

it('worked by hand: variances 4/3 and 16/3, no covariance', () => {
  // Training codes (+-1, +-2): centre 0, sums of squares 4 and 16 over n - 1 = 3; the ridge is 1e-6 * (20/3) / 2.
  const score = fitMahalanobis(
    codesOf([
      [1, 2],
      [1, -2],
      [-1, 2],
      [-1, -2],
    ]),
  );
  const [atCentre, across, up, both] = score(
    codesOf([
      [0, 0],
      [2, 0],
      [0, 2],
      [2, 2],
    ]),
  );
  const ridge = 1e-6 * (10 / 3);
  expect(atCentre).toBe(0);
  expect(across).toBeCloseTo(Math.sqrt(4 / (4 / 3 + ridge)), 12);
  expect(up).toBeCloseTo(Math.sqrt(4 / (16 / 3 + ridge)), 12);
  expect(both ** 2).toBeCloseTo(across ** 2 + up ** 2, 12);
});

it('worked by hand: C = [[2, 1], [1, 2]] has the inverse [[2, -1], [-1, 2]] / 3', () => {
  // Rows of a design with those sums of squares over n - 1 = 3: x'x = 6, y'y = 6, x'y = 3, each adding up to 0.
  const a = Math.sqrt(1.5);
  const b = Math.sqrt(4.5);
  const xy = [
    [a, a],
    [a, -a],
    [-a, a],
    [-a, -a],
  ].map(([u, v]) => [u, (u + v * (b / a)) / 2]);
  const score = fitMahalanobis({ count: 4, latent: 2, mean: xy.flat(), logVar: null });
  const squared = score(
    codesOf([
      [1, 0],
      [0, 1],
      [1, 1],
      [1, -1],
    ]),
  ).map(distance => distance ** 2);
  [2 / 3, 2 / 3, 2 / 3, 2].forEach((expected, i) => {
    expect(Math.abs(squared[i] / expected - 1)).toBeLessThan(3e-6); // the ridge is 2e-6
  });
});

it.each([1, 2, 5, 16])('agrees with the inverse by Gauss and Jordan in %d dimensions', latent => {
  const base = someCodes(200, latent, latent);
  // Mixed, so that the dimensions covary.
  const train = codesOf(
    Array.from({ length: 200 }, (_, n) => row(base, n).map((v, j, all) => (j + 1) * v + all[0] - 3)),
  );
  const codes = someCodes(30, latent, 77);
  const inverse = inverted(covariance(Array.from({ length: 200 }, (_, n) => row(train, n))));
  const centre = average(Array.from({ length: 200 }, (_, n) => row(train, n)));
  const scores = fitMahalanobis(train)(codes);
  for (let n = 0; n < 30; n++) {
    const from = row(codes, n).map((value, j) => value - centre[j]);
    const squared = from.reduce((sum, u, i) => sum + u * inverse[i].reduce((s, w, j) => s + w * from[j], 0), 0);
    expect(Math.abs(scores[n] / Math.sqrt(squared) - 1)).toBeLessThan(1e-8);
  }
});

it('bears a dead dimension, which then weighs a lot and costs the living one nothing', () => {
  const base = someCodes(300, 1, 5);
  const alone = fitMahalanobis(base);
  const withDead = fitMahalanobis(codesOf(Array.from({ length: 300 }, (_, n) => [base.mean[n], 7])));
  const living = alone(codesOf([[2]]))[0];
  expect(withDead(codesOf([[2, 7]]))[0]).toBeCloseTo(living, 4);
  expect(withDead(codesOf([[2, 7.5]]))[0]).toBeGreaterThan(100 * living);
});

it('bears two dimensions that are copies of each other', () => {
  const base = someCodes(300, 1, 6);
  const twice = fitMahalanobis(codesOf(Array.from({ length: 300 }, (_, n) => [base.mean[n], base.mean[n]])));
  expect(twice(codesOf([[2, 2]]))[0]).toBeCloseTo(fitMahalanobis(base)(codesOf([[2]]))[0], 4);
  expect(twice(codesOf([[2, -2]]))[0]).toBeGreaterThan(1000);
});

const average = (rows: number[][]) => rows[0].map((_, j) => rows.reduce((sum, r) => sum + r[j], 0) / rows.length);

function covariance(rows: number[][]): number[][] {
  const centre = average(rows);
  const plain = centre.map((_, i) =>
    centre.map((_, j) => rows.reduce((s, r) => s + (r[i] - centre[i]) * (r[j] - centre[j]), 0) / (rows.length - 1)),
  );
  const ridge = (1e-6 * plain.reduce((sum, r, i) => sum + r[i], 0)) / centre.length;
  return plain.map((r, i) => r.map((value, j) => (i === j ? value + ridge : value)));
}

function inverted(matrix: number[][]): number[][] {
  const d = matrix.length;
  const wide = matrix.map((r, i) => [...r, ...r.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < d; i++) {
    const pivot = wide[i][i];
    wide[i] = wide[i].map(value => value / pivot);
    for (let k = 0; k < d; k++) {
      const times = wide[k][i];
      if (k !== i) wide[k] = wide[k].map((value, j) => value - times * wide[i][j]);
    }
  }
  return wide.map(r => r.slice(d));
}
