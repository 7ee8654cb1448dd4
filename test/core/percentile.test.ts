import { describe, expect, it } from 'vitest';
import { percentile, shareBelow } from '../../src/core/percentile.ts';
import { random } from '../../src/core/random.ts';

it.each([
  [0, 0],
  [1, 0.1], // half of the one that is equal
  [1.5, 0.2],
  [2, 0.5], // one below, three equal: (1 + 1.5) / 5
  [9, 1],
])('%d among 1 2 2 2 4', (value, share) => expect(percentile([1, 2, 2, 2, 4], value)).toBeCloseTo(share, 12));

it('agrees with counting', () => {
  const rng = random(3, 'percentile');
  const rising = Float64Array.from({ length: 200 }, () => rng.integer(40)).sort();
  for (let value = -1; value <= 41; value++) {
    const below = rising.filter(score => score < value).length;
    const equal = rising.filter(score => score === value).length;
    expect(percentile(rising, value)).toBeCloseTo((below + equal / 2) / 200, 12);
  }
});

it('knows nothing of no scores, and refuses what is no number', () => {
  expect(percentile([], 1)).toBeNull();
  expect(() => percentile([1], Number.NaN)).toThrow(RangeError);
});

describe('the share below', () => {
  it('counts what is strictly smaller', () => {
    const sorted = [0.1, 0.2, 0.2, 0.4];
    expect([0, 0.1, 0.2, 0.3, 1].map(score => shareBelow(sorted, score))).toEqual([0, 0, 0.25, 0.75, 1]);
    expect(shareBelow([], 1)).toBe(0);
  });
});
