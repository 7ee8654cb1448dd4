import { expect, it } from 'vitest';
import { normalQuantile, priorQuantiles } from '../../src/core/normal.ts';

// computed with SciPy 1.17.1, scipy.stats.norm.ppf
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

it.each(quantileTable)('normalQuantile(%d)', (p, z) => {
  expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(z)));
});

it('rises, is symmetric, knows the ends and refuses what is no probability', () => {
  for (let p = 0.001; p < 0.5; p += 0.001) {
    expect(normalQuantile(p)).toBeLessThan(normalQuantile(p + 0.001));
    expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
  }
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  for (const bad of [-0.1, 1.1, Number.NaN]) expect(() => normalQuantile(bad)).toThrow(RangeError);
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
