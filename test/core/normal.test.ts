import { expect, it } from 'vitest';
import { cdf, priorQuantiles, quantile } from '../../src/core/normal.ts';

// computed with SciPy 1.17.1, scipy.stats.norm
const cdfTable: [number, number][] = [
  [-38, 0],
  [-9, 1.1285884059538324e-19],
  [-6, 9.865876450376946e-10],
  [-3, 0.0013498980316300933],
  [-1.5, 0.06680720126885807],
  [-0.3, 0.3820885778110474],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [1.96, 0.9750021048517795],
  [4, 0.9999683287581669],
  [7.5, 0.9999999999999681],
];
const quantileTable: [number, number][] = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798409],
  [1e-6, -4.753424308822899],
  [0.01, -2.3263478740408408],
  [0.05, -1.6448536269514729],
  [0.3, -0.5244005127080409],
  [0.5, 0],
  [0.92, 1.4050715603096329],
  [0.95, 1.6448536269514722],
  [0.999999, 4.753424308817087],
];

it.each(cdfTable)('cdf(%d)', (z, p) => {
  expect(Math.abs(cdf(z) - p)).toBeLessThan(1e-15 + 1e-9 * p * Number(z < 0));
});

it.each(quantileTable)('quantile(%d)', (p, z) => {
  expect(Math.abs(quantile(p) - z)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(z)));
});

it('is its own inverse, and knows the ends', () => {
  for (let p = 0.001; p < 1; p += 0.001) expect(Math.abs(cdf(quantile(p)) - p)).toBeLessThan(2e-15);
  expect([quantile(0), quantile(1), cdf(-Infinity), cdf(Infinity)]).toEqual([-Infinity, Infinity, 0, 1]);
  expect(cdf(Number.NaN)).toBeNaN();
  for (const bad of [-0.1, 1.1, Number.NaN]) expect(() => quantile(bad)).toThrow(RangeError);
});

it('prior quantiles rise from 5 % to 95 %, symmetrically', () => {
  const grid = priorQuantiles(15);
  expect(grid.length).toBe(15);
  expect(grid[0]).toBeCloseTo(-1.6448536269514729, 12);
  expect(grid[7]).toBeCloseTo(0, 12);
  grid.forEach((z, i) => {
    expect(z).toBeCloseTo(-grid[14 - i], 12);
    if (i > 0) expect(z).toBeGreaterThan(grid[i - 1]);
  });
  expect([...priorQuantiles(1)]).toEqual([0]);
});
