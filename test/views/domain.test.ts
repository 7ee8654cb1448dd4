import { describe, expect, it } from 'vitest';
import { between, equalAspect, extent, hold, roomy, type Span } from '../../src/views/domain.ts';

describe('extent', () => {
  it.each<[number[], Span | null]>([
    [
      [3, 1, 2],
      [1, 3],
    ],
    [
      [Number.NaN, 5, Number.POSITIVE_INFINITY],
      [5, 5],
    ],
    [[Number.NaN], null],
    [[], null],
  ])('of %j is %j', (values, expected) => expect(extent(values)).toEqual(expected));
});

describe('roomy', () => {
  it('leaves room and ends at round numbers', () => expect(roomy([-2.93, 2.93])).toEqual([-3.5, 3.5]));
  it('makes room for a single value', () => {
    const [low, high] = roomy([7, 7]);
    expect(low).toBeLessThan(7);
    expect(high).toBeGreaterThan(7);
  });
  it('makes room for a single zero', () => expect(roomy([0, 0])[1]).toBeGreaterThan(0));
});

describe('hold', () => {
  const before: Span = [-4, 4];
  it('begins with what fits', () => expect(hold(null, [-2.93, 2.93])).toEqual([-3.5, 3.5]));
  it('keeps the very same axis while the data fit', () => {
    for (const data of [
      [-4, 4],
      [-3.5, 3.9],
      [-3.2, 3.2],
    ] as Span[])
      expect(hold(before, data)).toBe(before);
  });
  it('grows where the data leave it, and keeps the other end', () => {
    expect(hold(before, [-3.8, 4.6])).toEqual([-4.5, 5]);
    expect(hold(before, [-3.2, 4.6])).toEqual([-4, 5]);
  });
  it('shrinks when a fifth has become empty', () => expect(hold(before, [-2, 2])).toEqual([-2.2, 2.2]));
  it('lets go of an end that is far from everything', () => expect(hold([-40, 4], [-3, 5])[0]).toBeGreaterThan(-5));
});

it('between goes from one axis to the other', () => {
  expect(between([0, 10], [2, 20], 0)).toEqual([0, 10]);
  expect(between([0, 10], [2, 20], 0.5)).toEqual([1, 15]);
  expect(between([0, 10], [2, 20], 1)).toEqual([2, 20]);
});

it('equalAspect makes a unit as long along x as along y, about the same middles', () => {
  expect(equalAspect([-1, 1], [-2, 4], 100, 100)).toEqual({ x: [-3, 3], y: [-2, 4] });
  expect(equalAspect([0, 4], [0, 1], 200, 100)).toEqual({ x: [0, 4], y: [-0.5, 1.5] });
});
