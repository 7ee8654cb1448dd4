import { describe, expect, it } from 'vitest';
import { estimates } from '../../src/core/estimate.ts';
import { random } from '../../src/core/random.ts';

describe('the estimate after each sample', () => {
  it('agrees with a table worked by hand', () => {
    // 2, 4, 9: means 2, 3, 5; sample variances 2 and 13, so errors sqrt(2 / 2) and sqrt(13 / 3).
    const { mean, error } = estimates([2, 4, 9]);
    expect([...mean]).toEqual([2, 3, 5]);
    expect(error[0]).toBeNaN();
    expect(error[1]).toBeCloseTo(1, 12);
    expect(error[2]).toBeCloseTo(Math.sqrt(13 / 3), 12);
  });

  it('keeps its digits where the samples differ little', () => {
    const { error } = estimates([1e8 + 1, 1e8 + 2, 1e8 + 3]);
    expect(error[2]).toBeCloseTo(1 / Math.sqrt(3), 6);
  });

  it('is twice as good with four times as many samples', () => {
    const { uniform } = random(3, 'estimate');
    const samples = Array.from({ length: 4000 }, () => uniform());
    const { mean, error } = estimates(samples);
    expect(error[999] / error[3999]).toBeCloseTo(2, 1);
    expect(error[3999]).toBeCloseTo(Math.sqrt(1 / 12 / 4000), 3);
    expect(Math.abs(mean[3999] - 0.5)).toBeLessThan(4 * error[3999]);
  });

  it('is nothing of nothing', () => expect(estimates([]).mean.length).toBe(0));
});
