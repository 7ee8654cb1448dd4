import { describe, expect, it } from 'vitest';
import type { Shape } from '../../src/core/shape.ts';
import { digitShape } from '../../src/datasets/digitShape.ts';
import type { Manifold } from '../../src/probes/manifold.ts';
import { cellAt, walked } from '../../src/views/cells.ts';
import {
  cellInWords,
  centreOf,
  codeOf,
  coordinatesOf,
  gridOf,
  manifoldBitmap,
  manifoldSummary,
  manifoldTable,
  tickDigits,
  tickedPlaces,
} from '../../src/views/manifold.ts';

const look: Manifold = {
  side: 3,
  axes: [0, 2],
  xs: Float32Array.of(-1, 0, 1),
  ys: Float32Array.of(-2, 0, 2),
  values: Uint8Array.from({ length: 9 * 784 }, (_, i) => (i < 784 ? 255 : 0)),
};

const frame = { shape: digitShape, statistics: null };

describe('the grid', () => {
  it.each<[number, number, { column: number; row: number }]>([
    [0, 0, { column: 0, row: 0 }],
    [0.5, 0.99, { column: 1, row: 2 }],
    [1, 1, { column: 2, row: 2 }],
    [-0.2, 1.5, { column: 0, row: 2 }],
  ])('at %f, %f is the cell %j', (x, y, cell) => expect(cellAt({ columns: 3, rows: 3 }, x, y)).toEqual(cell));

  it('is walked over with the arrows, from the middle, and not left', () => {
    const size = { columns: 3, rows: 2 };
    expect(walked(null, 'ArrowRight', size)).toEqual({ column: 2, row: 0 });
    expect(walked({ column: 2, row: 0 }, 'ArrowRight', size)).toEqual({ column: 2, row: 0 });
    expect(walked({ column: 2, row: 0 }, 'ArrowDown', size)).toEqual({ column: 2, row: 1 });
    expect(walked(null, 'Enter', size)).toBeNull();
  });

  it('counts y from the bottom', () => {
    expect(coordinatesOf(look, { column: 0, row: 0 })).toEqual([-1, 2]);
    expect(coordinatesOf(look, { column: 2, row: 2 })).toEqual([1, -2]);
  });

  it('puts the other dimensions at the centre', () =>
    expect([...codeOf(look, { column: 2, row: 0 }, [9, 0.5, 9])]).toEqual([1, 0.5, 2]));

  it('is one bitmap, the first image at the top left', () => {
    const { width, height, rgba } = manifoldBitmap(look, frame);
    expect([width, height]).toEqual([84, 84]);
    expect([...rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect([...rgba.subarray(28 * 4, 28 * 4 + 4)]).toEqual([0, 0, 0, 255]);
  });

  it('of a code of one number is a row', () => {
    const row: Manifold = { ...look, axes: [0, 0], ys: Float32Array.of(0), values: look.values.slice(0, 3 * 784) };
    expect(manifoldBitmap(row, frame)).toMatchObject({ width: 84, height: 28 });
    expect(cellAt({ columns: 3, rows: 1 }, 0.5, 0.99)).toEqual({ column: 1, row: 0 });
    expect([...codeOf(row, { column: 2, row: 0 }, [9])]).toEqual([1]);
    expect(manifoldSummary(row, 1)).toBe('3 decoded codes: z1 from −1.00 to 1.00.');
    expect(manifoldTable(row, digitShape)).toMatchObject({
      columns: ['column', 'row', 'z1', 'mean ink (0 to 1)'],
      count: 3,
    });
    expect(manifoldTable(row, digitShape).row(2)).toEqual([3, 1, 1, 0]);
  });

  it('of series has every second code of each axis, with both ends: a trace needs room', () => {
    const shape: Shape = { kind: 'series', length: 1, unit: '' };
    const full: Manifold = { ...look, values: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) };
    const grid = gridOf(full, { shape });
    expect(grid).toMatchObject({ side: 2, xs: Float32Array.of(-1, 1), ys: Float32Array.of(-2, 2) });
    expect([...grid.values]).toEqual([1, 3, 7, 9]);
    expect(gridOf(look, frame)).toBe(look);
  });

  it('is told in words and numbers', () => {
    expect(cellInWords(look, { column: 0, row: 0 })).toBe('z1 = −1.00, z3 = 2.00');
    expect(manifoldSummary(look, 2)).toBe('3 by 3 decoded codes: z1 from −1.00 to 1.00, z3 from −2.00 to 2.00.');
    expect(manifoldSummary(look, 128)).toMatch(/ The other 126 stay at the mean\.$/);
    expect(manifoldTable(look, digitShape).row(0)).toEqual([1, 1, -1, 2, 1]);
    expect(tickedPlaces(15)).toEqual([0, 7, 14]);
    expect([-1.2, 0.4, 0.12, 0.05, 0.0001, 0].map(step => tickDigits([0, step, 2 * step]))).toEqual([1, 1, 2, 2, 4, 1]);
  });
});

it('centreOf is the mean of each dimension', () => {
  const latent = {
    count: 2,
    testCount: 2,
    dimensions: 2,
    mean: Float32Array.of(1, 10, 3, 20),
    scoreId: 'probability' as const,
    score: new Float32Array(2),
  };
  expect([...centreOf(latent)]).toEqual([2, 15]);
});
