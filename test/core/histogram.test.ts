import { describe, expect, it } from 'vitest';
import { binEdges, binShares, rangeOf } from '../../src/core/histogram.ts';
import { random } from '../../src/core/random.ts';

describe('the range', () => {
  it('holds all lists, and passes over what is not finite', () => {
    expect(rangeOf([3, 1], [7, 2])).toEqual([1, 7]);
    expect(rangeOf([3, Number.POSITIVE_INFINITY, Number.NaN], [])).toEqual([3, 3]);
  });
  it('of nothing is from 0 to 1', () => expect(rangeOf([], [])).toEqual([0, 1]));
});

describe('bins', () => {
  it('are equal, and of width 1 where the range is a point', () => {
    expect([...binEdges([2, 4], 4)]).toEqual([2, 2.5, 3, 3.5, 4]);
    expect([...binEdges([5, 5], 2)]).toEqual([5, 6, 7]);
  });

  it('agree with a table worked by hand', () => {
    const edges = binEdges([0, 4], 4);
    // 1 lies on an inner edge and counts upwards; 4 is the end and belongs to the last bin.
    expect([...binShares([0, 0.5, 1, 3.5, 4], edges)]).toEqual([0.4, 0.2, 0, 0.4]);
    expect([...binShares([], edges)]).toEqual([0, 0, 0, 0]);
  });

  it('hold every value once, as a search for its bin finds them', () => {
    const rng = random(3, 'bins');
    const values = Float32Array.from({ length: 5000 }, () => rng.normal());
    const edges = binEdges(rangeOf(values), 48);
    const shares = binShares(values, edges);
    expect([...shares].reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    for (let bin = 1; bin < 47; bin++) {
      const byHand = values.filter(value => value >= edges[bin] && value < edges[bin + 1]).length / 5000;
      expect(Math.abs(shares[bin] - byHand)).toBeLessThan(1 / 5000 + 1e-12); // a value may round across an edge
    }
  });
});
