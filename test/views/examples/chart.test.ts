import { expect, it } from 'vitest';
import { areaPath, chartTicks, depth, linePath } from '../../../src/views/examples/chart.ts';

it('a line goes through all values, the largest at the top, and leaves gaps', () => {
  expect(linePath([0, 1, 0.5], [0, 1])).toBe('M0 1L1 0L2 0.5');
  expect(linePath([0, Number.NaN, 1, 1], [0, 2])).toBe('M0 1M2 0.5L3 0.5');
  expect(depth(3, [1, 5])).toBe(0.5);
});

it('an area goes there along the upper line and back along the lower', () =>
  expect(areaPath([0, 0], [1, 0.5], [0, 1])).toBe('M0 0L1 0.5L1 1L0 1Z'));

it.each<[readonly [number, number], readonly string[]]>([
  [
    [-1, 1],
    ['−1.0', '−0.5', '0.0', '0.5', '1.0'],
  ],
  [
    [1, 140],
    ['20', '40', '60', '80', '100', '120', '140'],
  ],
])('round numbers from %j', (span, texts) => {
  const ticks = chartTicks(span, 5);
  expect(ticks.map(({ text }) => text)).toEqual(texts);
  for (const { at } of ticks) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(1);
  }
});
