// A row as a person gives it: round places for a slider, and pasted rows in the ways in which tables are written.

import { describe, expect, it } from 'vitest';
import { readRow, stopsFor } from '../../src/core/ownRow.ts';

describe('the slider of a column', () => {
  it.each([
    ['a range of one', 0, 1, { low: -0.25, high: 1.25, step: 0.01 }],
    ['large numbers', 1000, 9000, { low: -1000, high: 11000, step: 100 }],
    ['small numbers below zero', -0.003, -0.001, { low: -0.0035, high: -0.0005, step: 0.00002 }],
    ['one number only', 40, 40, { low: 30, high: 50, step: 0.5 }],
    ['nothing but zero', 0, 0, { low: -0.25, high: 0.25, step: 0.01 }],
  ])('goes a quarter beyond the range, in round steps: %s', (_, least, most, stops) => {
    const found = stopsFor(least, most);
    for (const key of ['low', 'high', 'step'] as const) expect(found[key]).toBeCloseTo(stops[key], 9);
  });
});

describe('a pasted row', () => {
  const columns = [{ name: 'pressure', unit: 'bar' }, { name: 'speed, mean' }, { name: 'mode = idle' }];
  const values = (text: string) => Array.from(readRow(text, columns).values ?? []);

  it.each([
    ['tabs', '1.5\t-2\t0', [1.5, -2, 0]],
    ['semicolons', '1.5; -2; 0', [1.5, -2, 0]],
    ['commas', '1.5,-2,0', [1.5, -2, 0]],
    ['decimal commas between semicolons', '1,5;-2,25;0', [1.5, -2.25, 0]],
    ['decimal commas between tabs', '1,5\t-2\t0', [1.5, -2, 0]],
    ['a grouping comma between tabs', '1,250\t2,500.5\t0', [1250, 2500.5, 0]],
    ['a comma between semicolons, which is decimal', '1,250;2;0', [1.25, 2, 0]],
    ['a comma that can only be decimal, which says what the others are', '1,250\t2,5\t0', [1.25, 2.5, 0]],
    ['grouping points', '1.250,5;2;0', [1250.5, 2, 0]],
    ['a real minus and an exponent', '−1.5\t2e3\t0', [-1.5, 2000, 0]],
    ['missing values', '\tNA\t?', [Number.NaN, Number.NaN, Number.NaN]],
    [
      'names above, in another order, with one that is not asked for',
      'id,mode = idle,"speed, mean",Pressure\n7,0,-2,1.5\n',
      [1.5, -2, 0],
    ],
    ['wide digits', '１．５\t2\t0', [1.5, 2, 0]],
    ['names with units', 'pressure (bar);speed, mean;mode = idle\r\n1,5;2;0', [1.5, 2, 0]],
  ])('is read: %s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    ['a power', '10²,2,3', '“10²” in the column “pressure” is not a number.'],
    ['a fraction', '1.5\t½\t0', '“½” in the column “speed, mean” is not a number.'],
    ['no number', '1.5\tfast\t0', '“fast” in the column “speed, mean” is not a number.'],
    ['a number beyond 32 bits', '1.5\t1e60\t0', '“1e60” in the column “speed, mean” is too large.'],
    ['too few', '1.5\t2', 'There are 2 numbers for 3 columns: “mode = idle” is the first without one.'],
    ['too many', '1\t2\t3\t4', 'There are 4 numbers for 3 columns: “mode = idle” is the last.'],
    [
      'decimal commas between commas',
      '1,5,2,0,1,0',
      'There are 6 numbers for 3 columns: “mode = idle” is the last. Where a comma is decimal, put semicolons or tabs between numbers.',
    ],
    ['a name that is not there', 'pressure\tmode = idle\n1\t2', 'The line of names has no column “speed, mean”.'],
    [
      'a row shorter than its names',
      'mode = idle;pressure;speed, mean\n1;2',
      'There is no number for the column “speed, mean”.',
    ],
    [
      'several rows',
      '1\t2\t3\n1\t2\t3\n1\t2\t3',
      'There are 3 lines: paste one row, alone or below the line of its names.',
    ],
    ['nothing', ' \n', 'There is no row to read.'],
  ])('is answered with a sentence: %s', (_, text, problem) => {
    expect(readRow(text, columns)).toEqual({ values: null, problem });
  });
});

it('finds a column by its name in whatever letters its unit is written', () => {
  const columns = [
    { name: 'Fläche', unit: 'm²' },
    { name: 'width', unit: 'µm' },
  ];
  for (const micro of ['µm', 'μm'])
    expect(readRow(`width (${micro})\tfläche (m²)\n1\t2`, columns).values).toEqual(Float32Array.of(2, 1));
});
