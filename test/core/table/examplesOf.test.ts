import { describe, expect, it } from 'vitest';
import { DataError } from '../../../src/core/dataError.ts';
import { examplesOf } from '../../../src/core/table/examplesOf.ts';
import type { TablePlan } from '../../../src/core/table/types.ts';
import { rowsPlan, tableOf, written } from './someTables.ts';

const made = (text: string, plan: Partial<TablePlan> = {}) => examplesOf(tableOf(text).table, { ...rowsPlan, ...plan });

/** a, b: numbers; colour: two words; y: 1, 2, 3 in turn. */
const mixed = written('a,b,colour,y', 30, i => [i, i === 4 ? '' : i * 10, i % 2 ? 'red' : 'blue', (i % 3) + 1]);

describe('rows', () => {
  it('are values by their names, as measured, and a word is a column of 0 and 1 for each', () => {
    const { examples, classes, anomalous, notes } = made(mixed, { label: 3, anomalous: ['2'], missing: 'median' });
    expect(examples.shape).toEqual({
      kind: 'row',
      columns: ['a', 'b', 'colour = blue', 'colour = red'].map(name => ({ name })),
    });
    expect(examples.count).toBe(30);
    expect([...examples.values.subarray(12, 20)]).toEqual([3, 30, 0, 1, 4, Number.NaN, 1, 0]);
    expect([classes, anomalous]).toEqual([['1', '3', '2'], 2]);
    expect([...examples.labels.subarray(0, 6)]).toEqual([0, 2, 1, 0, 2, 1]);
    expect(notes).toEqual(['A column of 0 and 1 for every value (one-hot): colour.']);
  });

  it('without a value are left out where that was decided, and what a column lacks then no longer counts', () => {
    const { examples, notes } = made(mixed, { leftOut: [2, 3] });
    expect([examples.count, examples.values.includes(Number.NaN)]).toEqual([29, false]);
    expect(notes).toEqual(['Left out: colour, y.', '1 row with missing values left out.']);
    expect(made(mixed, { leftOut: [1, 2] }).examples.count).toBe(30);
  });

  it('leave out columns that are the same in all rows that are left', () => {
    const text = written('a,same,word,last', 30, i => [i, 5, 'x', i === 7 ? '' : 1]);
    const { examples, notes } = made(text, { missing: 'median' });
    expect(examples.shape).toEqual({ kind: 'row', columns: [{ name: 'a' }] });
    expect(notes).toEqual(['Left out, since every row has the same value: same, word, last.']);
    const odd = written('a,b', 30, i => [i === 3 ? '' : i, i === 3 ? 2 : 1]);
    expect(made(odd).notes).toContain('Left out, since every row has the same value: b.');
  });

  it('lack a word in all of its columns', () => {
    const { examples } = made(
      written('a,w', 20, i => [i, ['x', 'y', 'NA'][i % 3]]),
      { missing: 'median' },
    );
    expect([...examples.values.subarray(3, 9)]).toEqual([1, 0, 1, 2, Number.NaN, Number.NaN]);
  });

  it('without a label column are of one class, and nothing is anomalous', () => {
    const { classes, anomalous, examples } = made(mixed, { missing: 'median' });
    expect([classes, anomalous, new Set(examples.labels)]).toEqual([['no label'], null, new Set([0])]);
  });

  it('without a label are left out', () => {
    const text = written('a,y', 30, i => [i, i === 2 ? '' : i % 2]);
    const { examples, notes } = made(text, { label: 1, anomalous: ['1'] });
    expect([examples.count, notes]).toEqual([29, ['1 row without a label left out.']]);
  });
});

describe('the anomaly', () => {
  const text = written('a,y', 60, i => [i, i % 6]);
  const classes = (anomalous: string[]) => {
    const { classes, anomalous: at } = made(text, { label: 1, anomalous });
    return [classes.join(' | '), at];
  };

  it.each<[string[], string, number | null]>([
    [[], '0 | 1 | 2 | 3 | 4 | 5', null],
    [['3'], '0 | 1 | 2 | 4 | 5 | 3', 5],
    [['2', '0'], '1 | 3 | 4 | 5 | 0, 2', 4],
    [['1', '2', '3', '4', '5'], '0 | 1, 2, 3, 4 and 1 more', 1],
  ])('of %j makes the classes %s', (anomalous, names, at) => {
    expect(classes(anomalous)).toEqual([names, at]);
  });

  it('joins rows of all its values', () => {
    const { labels } = made(text, { label: 1, anomalous: ['2', '0'] }).examples;
    expect([...labels.subarray(0, 6)]).toEqual([4, 0, 4, 1, 2, 3]);
  });

  it('may be a number with a point, a word, or both in one column', () => {
    const values = ['1.5', '2.5', 'odd'];
    const { classes, examples } = made(
      written('a,y', 30, i => [i, values[i % 3]]),
      { label: 1, anomalous: ['odd'] },
    );
    expect([classes, [...examples.labels.subarray(0, 3)]]).toEqual([values, [0, 1, 2]]);
  });
});

describe('series', () => {
  const points = (length: number) => Array.from({ length }, (_, t) => t);
  const text = written('', 20, i => [i % 2, ...points(16).map(t => (t === 3 ? 7 : i + t)), '']);

  it('keep every point in its place, also one that is always the same', () => {
    const { examples, classes } = made(text, { kind: 'series', label: 0, anomalous: ['1'], leftOut: [17] });
    expect(examples.shape).toEqual({ kind: 'series', length: 16, unit: '' });
    expect([...examples.values.subarray(16, 21)]).toEqual([1, 2, 3, 7, 5]);
    expect(classes).toEqual(['0', '1']);
  });

  const bad: [string, string, Partial<TablePlan>, RegExp][] = [
    [
      'a word among the points',
      text.replace('\n1,1,2', '\n1,1,x'),
      { leftOut: [17] },
      /^Line 2, column “Column 3”: “x” is not a number\. A series/,
    ],
    ['an empty column', text, {}, /^The column “Column 18” is empty/],
    ['too few points', text, { leftOut: [0, 1, 17] }, /at least 16 points, and these have 15/],
    [
      'too many points',
      written('', 20, i => points(513).map(t => t + i)),
      {},
      /up to 512 points here, and these have 513/,
    ],
  ];
  it.each(bad)('cannot have %s', (_, text, plan, sentence) => {
    expect(() => made(text, { kind: 'series', ...plan })).toThrow(sentence);
  });
});

const unusable: [string, string, Partial<TablePlan>, RegExp][] = [
  [
    'a text among numbers',
    mixed.replace('9,90', '9,ninety'),
    {},
    /^Line 11, column “b”: “ninety” is not a number\. Correct it/,
  ],
  ['infinity', mixed.replace('9,90', '9,-inf'), {}, /^Line 11, column “b”: “-inf” is infinite/],
  [
    'a number that is too large',
    mixed.replace('9,90', '9,1e99'),
    {},
    /^Line 11, column “b”: “1e99” is infinite, or too large/,
  ],
  ['a formula', mixed.replace('9,90', '9,=1+1'), {}, /“=1\+1” is not a number/],
  ['many texts', written('a,t', 30, i => [i, `t${i}`]), {}, /“t” holds more than 20 different texts/],
  ['dates', written('a,t', 30, i => [i, `2024-01-${i + 1}`]), {}, /“t” holds dates/],
  ['one label', written('a,y', 30, i => [i, 1]), { label: 1 }, /^Every row has the label “1”/],
  [
    'labels of many digits',
    written('a,y', 30, i => [i, 100_000_001 + (i % 2)]),
    { label: 1 },
    /^The column “y” has numbers that are too long for the lab to tell them apart/,
  ],
  ['no labels', written('a,y', 30, i => [i, '']), { label: 1 }, /label column “y” is empty/],
  ['labels that measure', written('a,y', 80, i => [i, i / 7]), { label: 1 }, /“y” has more than 50 different values/],
  ['anomalies only', mixed, { label: 3, anomalous: ['1', '2', '3'] }, /^Every value of “y” counts as the anomaly/],
  ['another anomaly', mixed, { label: 3, anomalous: ['7'] }, /^No row of the column “y” has the value “7”/],
  ['few rows', written('a,b', 11, i => [i, i]), {}, /^At least 12 rows are needed, and there are 11\.$/],
  [
    'few whole rows',
    written('a,b', 30, i => [i, i > 5 ? '' : i]),
    {},
    /there are 6 once those with missing values are left out\. Fill/,
  ],
  [
    'no normal row that is whole',
    written('a,y', 30, i => [i > 14 ? '' : i, i > 14 ? 0 : 1]),
    { label: 1, anomalous: ['1'] },
    /^There is no normal row/,
  ],
  [
    'no anomaly that is whole',
    written('a,y', 30, i => [i > 14 ? '' : i, i > 14 ? 0 : 1]),
    { label: 1, anomalous: ['0'] },
    /^There is no anomaly/,
  ],
  [
    'a line of units',
    `a,b\nkg,m\n${written('', 30, i => [i, -i])}`,
    { leftOut: [0, 1] },
    /^No column is left to learn from: all are left out\. Line 2, column “a”: “kg” is not a number\.$/,
  ],
  ['the same everywhere', written('a,b', 30, () => [1, 2]), {}, /^No column is left/],
  [
    'too many columns',
    written('', 30, i => Array.from({ length: 513 }, (_, c) => c + i)),
    {},
    /^513 columns are left .* up to 512/,
  ],
];

it.each(unusable)('refuses %s', (_, text, plan, sentence) => {
  const error = (() => {
    try {
      return made(text, plan);
    } catch (error) {
      return error;
    }
  })();
  expect(error).toBeInstanceOf(DataError);
  expect((error as Error).message).toMatch(sentence);
});
