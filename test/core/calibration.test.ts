import { describe, expect, it } from 'vitest';
import { confusion, threshold } from '../../src/core/calibration.ts';
import { random } from '../../src/core/random.ts';

describe('threshold', () => {
  const scores = Array.from({ length: 99 }, (_, i) => 99 - i); // 99 ... 1

  it.each([
    [0.05, 95],
    [0.5, 50],
    [0.44, 56], // 100 * (1 - 0.44) is a little more than 56 in floating point
    [0.01, 99],
    [0.005, Infinity], // 99 normals cannot promise one false alarm in 200
    [0, Infinity],
    [1, -Infinity],
  ])('at a rate of %d is %d, worked by hand', (rate, expected) => {
    expect(threshold(scores, rate)).toBe(expected);
  });

  it('keeps its promise on average over many draws', () => {
    const rng = random(1, 'conformal');
    let alarms = 0;
    for (let trial = 0; trial < 4000; trial++) {
      const calibration = Array.from({ length: 50 }, () => rng.normal());
      if (rng.normal() > threshold(calibration, 0.1)) alarms++;
    }
    expect(alarms / 4000).toBeGreaterThan(0.075);
    expect(alarms / 4000).toBeLessThan(0.115); // 5/51 = 0.098 expected
  });

  it('does not touch its argument, copes with none, and refuses nonsense', () => {
    threshold(scores, 0.1);
    expect(scores[0]).toBe(99);
    expect(threshold([], 0.1)).toBe(Infinity);
    expect(() => threshold(scores, 1.5)).toThrow(RangeError);
    expect(() => threshold(scores, Number.NaN)).toThrow(RangeError);
    expect(() => threshold([1, Number.NaN], 0.1)).toThrow(/not a number/);
  });
});

describe('confusion', () => {
  it('counts, worked by hand', () => {
    //                 tp   fn   fp  tn  tn(at the threshold itself)
    expect(confusion([3, 1, 4, 0, 2], [1, 1, 0, 0, 0], 2)).toEqual({
      tp: 1,
      fn: 1,
      fp: 1,
      tn: 2,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      falseAlarmRate: 1 / 3,
    });
  });

  it('says null where nothing is known', () => {
    expect(confusion([1, 2], [0, 0], Infinity)).toEqual({
      tp: 0,
      fn: 0,
      fp: 0,
      tn: 2,
      precision: null,
      recall: null,
      f1: null,
      falseAlarmRate: 0,
    });
    expect(confusion([1], [1], 0).falseAlarmRate).toBe(null);
    expect(() => confusion([1], [1, 0], 0)).toThrow(RangeError);
    expect(() => confusion([Number.NaN], [1], 0)).toThrow(RangeError);
  });
});
