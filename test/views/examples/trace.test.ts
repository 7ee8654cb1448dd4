import { describe, expect, it } from 'vitest';
import type { SeriesShape } from '../../../src/core/shape.ts';
import { defaultsOf } from '../../../src/params/schema.ts';
import {
  halfOf,
  pointWords,
  sigmaOf,
  spansOf,
  traceOf,
  traceSummary,
  traceTable,
} from '../../../src/views/examples/trace.ts';

const shape: SeriesShape = { kind: 'series', length: 4, unit: 'mV' };
const statistics = {
  mean: Float32Array.of(0, 1, 1, 0),
  deviation: Float32Array.of(0.5, 0.5, 0.5, 0.5),
  least: Float32Array.of(-1, 0, 0, -1),
  median: Float32Array.of(0, 1, 1, 0),
  most: Float32Array.of(1, 2, 2, 1),
};
const frame = { shape, statistics };
const trace = traceOf([0, 3, 1, 0], [0, 1, 1.5, 0], frame, 0.25);

describe('a series over its reconstruction', () => {
  it('has a residual and the range of two standard deviations round the training mean', () => {
    expect([...trace.residual]).toEqual([0, 2, -0.5, 0]);
    expect(trace.usual).toEqual({ low: Float32Array.of(-1, 0, 0, -1), high: Float32Array.of(1, 2, 2, 1) });
    expect(traceOf([0], [0], { shape: { ...shape, length: 1 }, statistics: null }, null).usual).toBeNull();
  });

  it('has axes that hold all of it, and a residual with its zero in the middle', () => {
    const { values, residual } = spansOf(trace);
    expect(values[0]).toBeLessThanOrEqual(-1);
    expect(values[1]).toBeGreaterThanOrEqual(3);
    expect(residual[1]).toBeGreaterThan(2);
    expect(residual[0]).toBe(-residual[1]);
    const still = spansOf(traceOf([1, 1], [1, 1], { shape: { ...shape, length: 2 }, statistics: null }, null));
    expect(still.values[1]).toBeGreaterThan(still.values[0]);
    expect(still.residual[1]).toBeGreaterThan(0);
  });

  it('says where it was given away', () =>
    expect(traceSummary(trace)).toBe(
      '94.1% of the squared difference is at point 2 of 4; the largest is at point 2, 2\u00a0mV above the reconstruction.',
    ));

  it('says so where that is nearly everywhere', () => {
    const made = traceOf([1, 1, 2, 1], [0, 2, 1, 0], frame, null);
    expect(traceSummary(made)).toBe(
      'The difference is spread over the series; the largest is at point 1, 1\u00a0mV above the reconstruction.',
    );
  });

  it('says so where nothing differs', () =>
    expect(traceSummary(traceOf([0, 1, 1, 0], [0, 1, 1, 0], frame, null))).toMatch(/^Every point/));

  it('says the numbers of a point', () =>
    expect(pointWords(trace, 2)).toBe('Point 3 of 4: 1\u00a0mV, reconstruction 1.5\u00a0mV, residual −0.5\u00a0mV.'));

  it('is a table of all numbers', () => {
    const table = traceTable(trace);
    expect(table.columns.slice(0, 3)).toEqual(['point', 'value (mV)', 'reconstruction (mV)']);
    expect(table.row(1)).toEqual([2, 3, 1, 2, 0, 2]);
    expect(table.count).toBe(4);
  });
});

describe('the shortest stretch with half of the squares', () => {
  it.each<[readonly number[], { from: number; to: number } | null]>([
    [[0, 0], null],
    [[1, 1, 1, 1], { from: 0, to: 1 }],
    [[0, 3, 0, 0], { from: 1, to: 1 }],
    [[1, 0, 2, 2, 0, 1], { from: 2, to: 3 }],
    [[Number.NaN, 0, 1], { from: 2, to: 2 }],
  ])('of %j is %j', (residual, stretch) => {
    if (stretch) expect(halfOf(residual)).toMatchObject(stretch);
    else expect(halfOf(residual)).toBeNull();
  });
});

describe('the width of a likelihood', () => {
  const params = { ...defaultsOf({ model: 'vae' }), outputSigma: 0.5 };
  // Pooled: variance within points 0.25, between points 0.25.
  const deviation = Math.sqrt(0.5);

  it('is in the units of what was measured where the settings say it', () =>
    expect(sigmaOf({ ...params, likelihood: 'gaussian' }, frame)).toBeCloseTo(0.5 * deviation));

  it.each(['bernoulli', 'gaussian-learned', 'gaussian-per-output'] as const)('is not said by %s', likelihood =>
    expect(sigmaOf({ ...params, likelihood }, frame)).toBeNull(),
  );

  it('is not known before the training examples are', () =>
    expect(sigmaOf({ ...params, likelihood: 'gaussian' }, { shape, statistics: null })).toBeNull());
});
