import { describe, expect, it } from 'vitest';
import type { RowShape } from '../../../src/core/shape.ts';
import {
  byShare,
  columnsOf,
  columnsSummary,
  columnsTable,
  columnWords,
  reachOf,
} from '../../../src/views/examples/columns.ts';

const shape: RowShape = {
  kind: 'row',
  columns: [{ name: 'mass', unit: 'kg' }, { name: 'size' }, { name: 'always seven' }],
};
const statistics = {
  mean: Float32Array.of(10, 100, 7),
  deviation: Float32Array.of(2, 50, 0),
  least: Float32Array.of(6, 0, 7),
  median: Float32Array.of(11, 90, 7),
  most: Float32Array.of(14, 200, 7),
};
const frame = { shape, statistics };

describe('a row against its reconstruction', () => {
  it('is told in standard deviations of the training rows, above or below', () => {
    const [mass, size, seven] = columnsOf([14, 50, 7], [8, 100, 7], frame);
    expect(mass).toMatchObject({ name: 'mass', unit: 'kg', value: 14, at: 2, madeAt: -1, off: 3, share: 0.9 });
    expect(size).toMatchObject({ unit: '', at: -1, madeAt: 0, off: -1, share: 0.1 });
    expect(seven).toMatchObject({ at: 0, off: 0, share: 0 });
  });

  it('counts what never varies as it stands', () =>
    expect(columnsOf([10, 100, 9], [10, 100, 7], frame)[2]).toMatchObject({ at: 2, off: 2, share: 1 }));

  it('takes what is missing for what the network saw in its place', () => {
    const [mass] = columnsOf([Number.NaN, 100, 7], [13, 100, 7], frame);
    expect(mass).toMatchObject({ value: Number.NaN, at: 0.5, off: -1, share: 1 });
    expect(columnWords(mass)).toBe(
      'missing, seen as the training median, reconstruction 13\u00a0kg; training rows 10 ± 2',
    );
  });

  it('is itself before anything is known of the training rows', () =>
    expect(columnsOf([1, 2, 3], [1, 1, 3], { shape, statistics: null })[1]).toMatchObject({ at: 2, off: 1, share: 1 }));
});

it.each([
  [[10, 100, 7], 3],
  [[20, 100, 7], 6],
  [[1000, 100, 7], 10],
] as const)('axes hold %j where they can', (x, reach) =>
  expect(reachOf(columnsOf(x, [10, 100, 7], frame))).toBe(reach),
);

describe('the column that gave it away', () => {
  const first = (x: readonly number[], made: readonly number[]) => byShare(columnsOf(x, made, frame))[0].name;

  it('comes first', () => {
    expect(first([14, 50, 7], [8, 100, 7])).toBe('mass');
    expect(first([10, 400, 7], [10, 100, 7])).toBe('size');
  });

  it.each<[readonly number[], readonly number[], string]>([
    [
      [14, 50, 7],
      [8, 100, 7],
      'Most of it is “mass”: 3.0 standard deviations above its reconstruction, 90.0% of the squared difference.',
    ],
    [
      [10, 50, 8],
      [10, 100, 7],
      'Most of it is “size”: 1.0 standard deviations below its reconstruction, 50.0% of the squared difference.',
    ],
    [
      [12, 150, 8],
      [10, 100, 7],
      'No column alone gives it away. “mass” differs most: 1.0 standard deviations above its reconstruction, 33.3% of the squared difference; then “size” with 33.3%.',
    ],
    [[10, 100, 7], [10, 100, 7], 'Every column is as it was reconstructed.'],
  ])('of %j, made %j: %#', (x, made, said) => expect(columnsSummary(columnsOf(x, made, frame))).toBe(said));
});

it('is a table of all numbers', () => {
  const table = columnsTable(columnsOf([14, 50, 7], [8, 100, 7], frame));
  expect(table.count).toBe(3);
  expect(table.row(0)).toEqual(['mass', 'kg', 14, 8, 10, 2, 2, 3, 0.9]);
  expect(table.columns).toHaveLength(table.row(0).length);
});
