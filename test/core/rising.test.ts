import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { countUpTo, percentile, shareAbove, sortByClass } from '../../src/core/rising.ts';

describe('sortByClass', () => {
  it('parts and sorts, worked by hand', () => {
    const { normals, anomalies } = sortByClass([3, -1, 2, 3, -Infinity], [0, 1, 0, 1, 0]);
    expect([...normals]).toEqual([-Infinity, 2, 3]);
    expect([...anomalies]).toEqual([-1, 3]);
    expect(sortByClass([], []).normals).toHaveLength(0);
  });

  it('refuses NaN and unequal lengths', () => {
    expect(() => sortByClass([1, Number.NaN], [0, 1])).toThrow(/Score 1 is not a number/);
    expect(() => sortByClass([1], [0, 1])).toThrow(RangeError);
  });
});

it('counts, shares and ranks are those of going through the list, with ties and infinite scores', () => {
  const rng = random(3, 'rising');
  for (let trial = 0; trial < 100; trial++) {
    const rising = Float64Array.from({ length: 1 + rng.integer(40) }, () => rng.integer(12)).sort();
    if (trial % 3 === 0) rising[rising.length - 1] = Infinity;
    for (const value of [-Infinity, ...Array.from({ length: 14 }, (_, i) => i - 1), 3.5, Infinity]) {
      const below = rising.filter(score => score < value).length;
      const equal = rising.filter(score => score === value).length;
      expect(countUpTo(rising, value, true)).toBe(below);
      expect(countUpTo(rising, value)).toBe(below + equal);
      expect(percentile(rising, value)).toBeCloseTo((below + equal / 2) / rising.length, 12);
      expect(shareAbove(rising, value)).toBe((rising.length - below - equal) / rising.length);
    }
  }
});

describe('percentile', () => {
  it.each([
    [0, 0],
    [1, 0.1], // half of the one that is equal
    [1.5, 0.2],
    [2, 0.5], // one below, three equal: (1 + 1.5) / 5
    [9, 1],
  ])('%d among 1 2 2 2 4', (value, share) => expect(percentile([1, 2, 2, 2, 4], value)).toBeCloseTo(share, 12));
});

it('knows nothing of no scores, and refuses what is no number', () => {
  expect([percentile([], 1), shareAbove([], 1), countUpTo([], 1)]).toEqual([null, null, 0]);
  for (const ask of [percentile, shareAbove, countUpTo]) {
    if (ask !== shareAbove) expect(() => ask([], Number.NaN)).toThrow(RangeError);
    expect(() => ask([1], Number.NaN)).toThrow(RangeError);
    expect(() => ask([1, Number.NaN], 1)).toThrow(RangeError);
  }
});
