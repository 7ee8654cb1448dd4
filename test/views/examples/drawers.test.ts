import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../src/core/shape.ts';
import { statisticsOf } from '../../../src/core/statistics.ts';
import { digitShape } from '../../../src/datasets/digitShape.ts';
import type { Bitmap } from '../../../src/views/bitmap.ts';
import { differing, drawn, drawnInRow, pictureSize, tileOf } from '../../../src/views/examples/index.ts';
import { INVENTED, MISSING } from '../../../src/views/residual.ts';

const series: Shape = { kind: 'series', length: 4, unit: '' };
const row: Shape = { kind: 'row', columns: [{ name: 'mass' }, { name: 'size' }] };
const framed = (shape: Shape, values: readonly number[], count: number) => ({
  shape,
  statistics: statisticsOf(
    { shape, values: Float32Array.from(values) },
    Array.from({ length: count }, (_, i) => i),
  ),
});
const ofSeries = framed(series, [0, 1, 2, 3, 3, 2, 1, 0], 2);
const ofRows = framed(row, [-1, 10, 1, 30], 2); // mean 0 and 20, deviations 1 and 10

const at = ({ width, rgba }: Bitmap, x: number, y: number) => [
  ...rgba.subarray(4 * (y * width + x), 4 * (y * width + x) + 3),
];
/** The brightest place of a column, from the top. */
const brightest = (bitmap: Bitmap, x: number) => {
  const lights = Array.from({ length: bitmap.height }, (_, y) => at(bitmap, x, y)[0]);
  return lights.indexOf(Math.max(...lights));
};

describe('a picture', () => {
  it('of values is left in squares, of lines is enlarged smoothly', () => {
    expect(drawn(new Uint8Array(784), { shape: digitShape, statistics: null }).isSmooth).toBeFalsy();
    expect(drawn([0, 1, 2, 3], ofSeries).isSmooth).toBe(true);
    expect(drawn([0, 1], ofRows).isSmooth).toBe(true);
  });

  it('among hundreds is small where lines would turn grey, and the same where pixels are values', () => {
    const tile = tileOf([0, 1, 2, 3], ofSeries);
    expect(tile.width).toBeLessThan(drawn([0, 1, 2, 3], ofSeries).width);
    expect(tileOf(new Uint8Array(784), { shape: digitShape, statistics: null })).toMatchObject(pictureSize(digitShape));
    const { width, height } = drawn([0, 1], ofRows);
    expect(tileOf([0, 1], ofRows)).toMatchObject({ width, height });
  });

  it('in a row is as large as is said, and lower than wide where it is read along its width', () => {
    for (const [values, frame] of [
      [[0, 1, 2, 3], ofSeries],
      [[0, 1], ofRows],
    ] as const) {
      const low = drawnInRow(values, frame);
      expect(low).toMatchObject(pictureSize(frame.shape));
      expect(low.height).toBe(low.width / 2);
    }
    const image = { shape: digitShape, statistics: null };
    expect(drawnInRow(new Uint8Array(784), image)).toMatchObject(pictureSize(digitShape));
  });
});

it('a series rises from the lower left to the upper right, over the range of the training examples', () => {
  for (const draw of [drawn, drawnInRow, tileOf]) {
    const bitmap = draw([0, 1, 2, 3], ofSeries);
    const { height, width } = bitmap;
    expect(brightest(bitmap, 0) / height).toBeGreaterThan(0.88);
    expect(brightest(bitmap, width - 1) / height).toBeLessThan(0.12);
  }
  expect(brightest(drawn([1.5, 1.5, 1.5, 1.5], ofSeries), 40)).toBeCloseTo(47, -1);
});

it('what a reconstruction lacks stands above the line, what it makes up below', () => {
  const both = differing([0, 1, 2, 3], [1, 1, 2, 2], ofSeries);
  expect(at(both, 2, 50)).toEqual([...INVENTED]);
  expect(at(both, 94, 45)).toEqual([...MISSING]);
  expect(at(both, 48, 20)).toEqual([0, 0, 0]);
});

it('a row has a bar for each column, in standard deviations from the training mean', () => {
  const bars = drawn([2, 10], ofRows); // two up, one down
  const middle = 47;
  expect([at(bars, 24, middle - 20), at(bars, 24, middle - 30)]).toEqual([
    [255, 255, 255],
    [0, 0, 0],
  ]);
  expect([at(bars, 72, middle + 10), at(bars, 72, middle + 20)]).toEqual([
    [255, 255, 255],
    [0, 0, 0],
  ]);
});
