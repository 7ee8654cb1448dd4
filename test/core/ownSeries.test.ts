// What a hand does to a series, in numbers worked out by hand.

import { describe, expect, it } from 'vitest';
import { drawnThrough, lifted, movedPart, partBetween, shifted } from '../../src/core/ownSeries.ts';

const flat = new Float32Array(6);
const steps = Float32Array.of(0, 1, 2, 3, 4, 5);

describe('a pen', () => {
  it.each([
    ['later', { at: 1, value: 2 }, { at: 3, value: 6 }, [0, 2, 4, 6, 0, 0]],
    ['earlier', { at: 3, value: 6 }, { at: 1, value: 2 }, [0, 2, 4, 6, 0, 0]],
    [
      'from between two points, which it does not touch',
      { at: 0.5, value: 1 },
      { at: 2.5, value: 5 },
      [0, 2, 4, 5, 0, 0],
    ],
    ['where it stands, at the nearest point', { at: 2.4, value: 7 }, { at: 2.4, value: 7 }, [0, 0, 7, 0, 0, 0]],
    ['straight up, which leaves the last value', { at: 2, value: 1 }, { at: 2, value: 4 }, [0, 0, 4, 0, 0, 0]],
    ['in from outside', { at: -2, value: -2 }, { at: 1, value: 1 }, [0, 1, 0, 0, 0, 0]],
    ['out at the other side', { at: 4, value: 4 }, { at: 8, value: 8 }, [0, 0, 0, 0, 4, 5]],
    ['outside alone', { at: 7, value: 3 }, { at: 9, value: 3 }, [0, 0, 0, 0, 0, 0]],
  ])('goes %s', (_, a, b, expected) => {
    expect(Array.from(drawnThrough(flat, a, b))).toEqual(expected);
    expect(Array.from(flat)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a part', () => {
  it('is between two places in any order, of whole points inside the series', () => {
    expect(partBetween(3.6, 1.2, steps)).toEqual({ from: 1, to: 4 });
    expect(partBetween(-4, 9, steps)).toEqual({ from: 0, to: 5 });
  });

  it('is lifted, and nothing else is', () => {
    expect(Array.from(lifted(steps, { from: 2, to: 3 }, 10))).toEqual([0, 1, 12, 13, 4, 5]);
  });

  it.each([
    ['nowhere', 0.4, [0, 9, 9, 0, 0, 0]],
    ['later, over what is there, with a straight line in its place', 2, [0, 3, 6, 9, 9, 0]],
    ['earlier, with a straight line behind it', -1, [9, 9, 4.5, 0, 0, 0]],
    ['out of the series, which is left as it was beside it', 4, [0, 1.8, 3.6, 5.4, 7.2, 9]],
  ])('is moved %s', (_, by, expected) => {
    const bump = Float32Array.of(0, 9, 9, 0, 0, 0);
    Array.from(shifted(bump, { from: 1, to: 2 }, by)).forEach((value, i) => {
      expect(value, `point ${i}`).toBeCloseTo(expected[i], 5);
    });
  });

  it('at an end of the series leaves its own level behind it', () => {
    expect(Array.from(shifted(Float32Array.of(7, 8, 0, 0), { from: 0, to: 1 }, 1))).toEqual([7, 7, 8, 0]);
    expect(Array.from(shifted(Float32Array.of(0, 0, 8, 7), { from: 2, to: 3 }, -1))).toEqual([0, 8, 7, 7]);
  });

  it('lies where it was moved to, cut off at the ends', () => {
    expect(movedPart({ from: 1, to: 2 }, 2, steps)).toEqual({ from: 3, to: 4 });
    expect(movedPart({ from: 1, to: 2 }, -5, steps)).toEqual({ from: 0, to: 0 });
  });
});
