import { describe, expect, it } from 'vitest';
import { isSameEntry, queue, seedsFrom, spread } from '../../src/core/sweep.ts';

describe('the queue', () => {
  it('is every value with every seed, a seed at a time', () => {
    expect(queue([0, 1, 2], [7, 8])).toEqual([
      { value: 0, seed: 7 },
      { value: 1, seed: 7 },
      { value: 2, seed: 7 },
      { value: 0, seed: 8 },
      { value: 1, seed: 8 },
      { value: 2, seed: 8 },
    ]);
  });

  it('has tried each value equally often, give or take one, wherever it stops', () => {
    const values = ['a', 'b', 'c'];
    const whole = queue(values, [1, 2, 3, 4]);
    for (let stop = 0; stop <= whole.length; stop++) {
      const counts = values.map(value => whole.slice(0, stop).filter(entry => entry.value === value).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it('knows an entry by its value and its seed', () => {
    expect(isSameEntry({ value: 1, seed: 2 }, { value: 1, seed: 2 })).toBe(true);
    expect(isSameEntry({ value: 1, seed: 2 }, { value: '1', seed: 2 })).toBe(false);
    expect(isSameEntry({ value: 1, seed: 2 }, { value: 1, seed: 1 })).toBe(false);
  });
});

describe('the seeds', () => {
  it('count on from the first and round the end', () => {
    expect(seedsFrom(5, 3, { min: 1, max: 999999 })).toEqual([5, 6, 7]);
    expect(seedsFrom(999999, 3, { min: 1, max: 999999 })).toEqual([999999, 1, 2]);
    expect(new Set(seedsFrom(999995, 10, { min: 1, max: 999999 })).size).toBe(10);
  });
});

describe('the spread', () => {
  it('of 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 32, sd √(32/7)', () => {
    expect(spread([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ count: 8, mean: 5, sd: Math.sqrt(32 / 7), min: 2, max: 9 });
  });

  it('of two numbers is half their distance times √2', () => {
    const { mean, sd, min, max } = spread([0.6, 0.8])!;
    expect(mean).toBeCloseTo(0.7, 12);
    expect(sd).toBeCloseTo(0.1 * Math.SQRT2, 12);
    expect([min, max]).toEqual([0.6, 0.8]);
  });

  it('of one number is none, of none nothing', () => {
    expect(spread([0.5])).toEqual({ count: 1, mean: 0.5, sd: null, min: 0.5, max: 0.5 });
    expect(spread([])).toBeNull();
  });

  it('of equal numbers is zero', () => {
    expect(spread([0.25, 0.25, 0.25])!.sd).toBe(0);
  });
});
