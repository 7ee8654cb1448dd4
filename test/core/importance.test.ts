import { describe, expect, it } from 'vitest';
import { logMeanExp } from '../../src/core/importance.ts';
import { random } from '../../src/core/random.ts';

describe('logMeanExp', () => {
  it.each([
    [[0], 0],
    [[-3.5], -3.5],
    [[0, 0, 0], 0],
    [[Math.log(1), Math.log(3)], Math.log(2)],
    [[Math.log(0.2), Math.log(0.4), Math.log(0.9)], Math.log(0.5)],
    [[-1000, -1000 + Math.log(3)], -1000 + Math.log(2)], // exp(-1000) is 0 in floating point
    [[1000, 1000], 1000], // and exp(1000) is Infinity
    [[-2000, 0], -Math.log(2)],
    [[-Infinity, Math.log(4)], Math.log(2)],
    [[-Infinity, -Infinity], -Infinity],
    [[Infinity, 0], Infinity],
  ])('of %j is %d, worked by hand', (values, expected) => {
    const actual = logMeanExp(values);
    if (Number.isFinite(expected)) expect(actual).toBeCloseTo(expected, 12);
    else expect(actual).toBe(expected);
  });

  it('lies between the mean (the ELBO) and the largest value, and moves with a shift', () => {
    for (let seed = 0; seed < 50; seed++) {
      const rng = random(seed, 'importance');
      const values = Float32Array.from({ length: 1 + rng.integer(50) }, () => -100 + 20 * rng.normal());
      const bound = logMeanExp(values);
      expect(bound).toBeGreaterThanOrEqual(values.reduce((sum, v) => sum + v, 0) / values.length - 1e-9);
      expect(bound).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      expect(logMeanExp(Array.from(values, v => v - 700))).toBeCloseTo(bound - 700, 9);
    }
  });

  it('refuses nothing, and is no number where one of them is none', () => {
    expect(() => logMeanExp([])).toThrow(RangeError);
    expect(logMeanExp([0, Number.NaN])).toBeNaN();
  });
});
