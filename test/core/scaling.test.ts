import { describe, expect, it } from 'vitest';
import { byteScaling, scaled, scalingFor, unscaled } from '../../src/core/scaling.ts';
import type { RowShape, SeriesShape } from '../../src/core/shape.ts';
import { pooled, statisticsOf } from '../../src/core/statistics.ts';
import { digitShape } from '../../src/datasets/digitShape.ts';

const row: RowShape = { kind: 'row', columns: [{ name: 'weight' }, { name: 'constant' }, { name: 'gaps' }] };
const { NaN: missing } = Number;
// Worked by hand; the last row is not trained on.
const values = Float32Array.of(1, 5, 10, 3, 5, missing, 5, 5, 30, 1000, 7, 1000);
const statistics = statisticsOf({ shape: row, values }, [0, 1, 2]);
const round = (numbers: ArrayLike<number>) => Array.from(numbers, number => Math.round(1000 * number) / 1000);

describe('statistics', () => {
  it('are of the training examples alone, value by value, without those that are missing', () => {
    expect(round(statistics.mean)).toEqual([3, 5, 20]);
    expect(round(statistics.deviation)).toEqual([1.633, 0, 10]);
    expect([...statistics.least, ...statistics.most]).toEqual([1, 5, 10, 5, 5, 30]);
    expect([...statistics.median]).toEqual([3, 5, 20]);
  });

  it('of a series are pooled over all of its points', () => {
    const shape: SeriesShape = { kind: 'series', length: 2, unit: '' };
    const { mean, deviation, least, most } = pooled(
      statisticsOf({ shape, values: Float32Array.of(0, 2, 4, 6) }, [0, 1]),
    );
    expect([mean, Math.round(1e6 * deviation ** 2) / 1e6, least, most]).toEqual([3, 5, 0, 6]);
  });
});

describe('scaling', () => {
  it('standardises each column; what never varies is only moved, and what is missing stands at the median', () => {
    const scaling = scalingFor(row, statistics, 'any');
    expect(round(scaled(scaling, values.slice(0, 6)))).toEqual([-1.225, 0, -1, 0, 0, 0]);
    expect(round(unscaled(scaling, Float32Array.of(-1.22474, 0, -1)))).toEqual([1, 5, 10]);
  });

  it('to 0..1 goes over the training range, and what lies beyond is at its end', () => {
    const scaling = scalingFor(row, statistics, 'unit');
    expect(round(scaled(scaling, values.slice(3)))).toEqual([0.5, 0, 0.5, 1, 0, 1, 1, 1, 1]);
    expect(round(unscaled(scaling, Float32Array.of(0.5, 0, 1)))).toEqual([3, 5, 30]);
  });

  it('of pixels is known without looking at them', () => {
    expect(scalingFor(digitShape, statistics, 'any')).toBe(byteScaling);
    expect(round(scaled(byteScaling, Uint8Array.of(0, 51, 255)))).toEqual([0, 0.2, 1]);
    expect([...unscaled(byteScaling, Float32Array.of(-0.2, 0, 0.5, 1, 1.7))]).toEqual([0, 0, 128, 255, 255]);
  });
});
