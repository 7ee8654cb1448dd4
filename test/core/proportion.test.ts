import { describe, expect, it } from 'vitest';
import { proportionInterval } from '../../src/core/proportion.ts';
import { random } from '../../src/core/random.ts';

describe('proportionInterval', () => {
  it('agrees with R: prop.test(x, n, correct = FALSE)', () => {
    const table = [
      [8, 10, 0.4901625, 0.9433178],
      [0, 10, 0, 0.2775328],
      [15, 148, 0.06238314, 0.1604947],
      [81, 263, 0.2552845, 0.3661814],
    ];
    for (const [part, all, low, high] of table) {
      const interval = proportionInterval(part, all)!;
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('holds the true share as often as it says, counted over every outcome of a binomial', () => {
    const n = 60;
    const logs = Float64Array.from({ length: n + 1 }, (_, i) => (i === 0 ? 0 : Math.log(i)));
    const factorial = logs.map((_, i) => logs.subarray(0, i + 1).reduce((sum, x) => sum + x, 0));
    const chance = (k: number, p: number) =>
      Math.exp(factorial[n] - factorial[k] - factorial[n - k] + k * Math.log(p) + (n - k) * Math.log(1 - p));
    const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    const held = shares.map(p => {
      let sum = 0;
      for (let k = 0; k <= n; k++) {
        const { low, high } = proportionInterval(k, n)!;
        if (low <= p && p <= high) sum += chance(k, p);
      }
      return sum;
    });
    expect(held.reduce((sum, x) => sum + x, 0) / shares.length).toBeCloseTo(0.95, 2);
    expect(Math.min(...held)).toBeGreaterThan(0.83);
  });

  it('is what a bootstrap of many images finds, and doubts where that finds no doubt', () => {
    const [part, all] = [770, 1000];
    const rng = random(1, 'draws');
    const redrawn = Float64Array.from({ length: 2000 }, () => {
      let caught = 0;
      for (let i = 0; i < all; i++) if (rng.uniform() < part / all) caught += 1;
      return caught / all;
    }).sort();
    const { low, high } = proportionInterval(part, all)!;
    expect(low).toBeCloseTo(redrawn[50], 2);
    expect(high).toBeCloseTo(redrawn[1949], 2);
    expect(proportionInterval(20, 20)).toEqual({ low: expect.closeTo(0.8389, 4), high: 1 });
    expect(proportionInterval(0, 0)).toBeNull();
  });

  it('refuses nonsense', () => {
    expect(() => proportionInterval(3, 2)).toThrow(RangeError);
    expect(() => proportionInterval(-1, 2)).toThrow(RangeError);
    expect(() => proportionInterval(1, 2, 1)).toThrow(RangeError);
  });
});
