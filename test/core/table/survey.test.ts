import { describe, expect, it } from 'vitest';
import { guessAnomalous } from '../../../src/core/table/guess.ts';
import { surveyOf, written } from './someTables.ts';

describe('a column', () => {
  const survey = surveyOf(
    written('id,x,colour,when,note,odd,same,nothing,blank', 40, i => [
      i + 101,
      i % 7 ? i / 4 : '',
      ['red', 'blue', 'red', 'NA'][i % 4],
      `2024-01-${10 + (i % 20)}`,
      `note ${i}`,
      i === 3 ? 'abc' : i,
      5,
      '',
      i < 39 ? ' ' : 1,
    ]),
  );
  const column = (name: string) => survey.columns.find(each => each.name === name)!;

  it.each([
    ['id', 'number', 0],
    ['x', 'number', 6],
    ['colour', 'category', 10],
    ['when', 'date', 0],
    ['note', 'text', 0],
    ['odd', 'mixed', 0],
    ['same', 'constant', 0],
    ['nothing', 'empty', 40],
    ['blank', 'constant', 39],
  ])('%s is of the kind %s and lacks %i values', (name, kind, missing) => {
    expect(column(name)).toMatchObject({ kind, missing });
  });

  it('is said by its values and its range', () => {
    expect(column('colour').values).toEqual([
      { value: 'blue', count: 10 },
      { value: 'red', count: 20 },
    ]);
    expect(column('x')).toMatchObject({ range: { min: 0.25, max: 9.75, whole: false } });
    expect(column('odd')).toMatchObject({ firstText: { line: 5, text: 'abc' } });
    expect(survey.columns.filter(each => each.isId).map(({ name }) => name)).toEqual(['id']);
  });

  it('is left out by default where a model cannot use it', () => {
    const names = survey.guess.leftOut.map(c => survey.columns[c].name);
    expect(names).toEqual(['id', 'when', 'note', 'odd', 'same', 'nothing', 'blank']);
  });
});

describe('the guess', () => {
  const wave = (i: number, length: number) => Array.from({ length }, (_, t) => Math.sin(t / 5 + i).toFixed(3));
  const noise = (i: number, length: number) =>
    Array.from({ length }, (_, t) => (Math.imul(i * 32 + t + 1, 2654435761) >>> 8) % 997);
  const cases: [string, string, object][] = [
    ['the last column', written('a,b,kind', 30, i => [i / 7, i / 3, i % 3]), { kind: 'rows', label: 2 }],
    ['the first column', written('kind,a,b', 30, i => [i % 3, i / 7, i / 3]), { kind: 'rows', label: 0 }],
    ['a column by its name', written('class,a,b', 30, i => [i % 2, i / 7, i % 3]), { kind: 'rows', label: 0 }],
    ['the only words', written('a,word,b', 30, i => [i / 7, 'xy'[i % 2], i / 3]), { kind: 'rows', label: 1 }],
    ['none', written('a,b', 30, i => [i / 7, i / 3]), { kind: 'rows', label: null, anomalous: [] }],
    ['no single rows', written('a,b', 5, i => [i / 7, i]), { label: null }],
    ['series, the label first', written('', 30, i => [i % 2, ...wave(i, 20)]), { kind: 'series', label: 0 }],
    ['series, the label last', written('', 30, i => [...wave(i, 20), i % 2]), { kind: 'series', label: 20 }],
    ['series without a label', written('', 30, i => wave(i, 20)), { kind: 'series', label: null }],
    [
      'series under numbered names',
      written(`y,${Array.from({ length: 20 }, (_, t) => `t${t}`)}`, 30, i => [i % 2, ...wave(i, 20)]),
      { kind: 'series', label: 0 },
    ],
    [
      'rows under names',
      written(`y,${Array.from({ length: 20 }, (_, t) => `q${(t * 7) % 20}`)}`, 30, i => [i % 2, ...wave(i, 20)]),
      { kind: 'rows', label: 0 },
    ],
    ['rows of other things', written('', 30, i => [...noise(i, 20), i % 2]), { kind: 'rows', label: 20 }],
    ['rows that are short', written('', 30, i => [...wave(i, 8), i % 2]), { kind: 'rows', label: 8 }],
  ];
  it.each(cases)('finds %s', (_, text, expected) => {
    expect(surveyOf(text).guess).toMatchObject(expected);
  });

  it.each<[string, [string, number][], string[]]>([
    [
      'what is called so',
      [
        ['B', 10],
        ['fraud', 2],
        ['C', 5],
      ],
      ['fraud'],
    ],
    [
      'all but what is called normal',
      [
        ['a', 90],
        ['normal', 10],
        ['b', 3],
      ],
      ['a', 'b'],
    ],
    [
      'all but the one of most rows',
      [
        ['1', 58],
        ['2', 30],
        ['3', 12],
      ],
      ['2', '3'],
    ],
    [
      'the rarer of two',
      [
        ['0', 20],
        ['1', 80],
      ],
      ['0'],
    ],
    [
      'the rarest',
      [
        ['a', 33],
        ['b', 30],
        ['c', 37],
      ],
      ['b'],
    ],
    ['none of one', [['a', 33]], []],
  ])('calls anomalous %s', (_, values, expected) => {
    expect(guessAnomalous(values.map(([value, count]) => ({ value, count })))).toEqual(expected);
  });
});

it('says what was skipped and what was sampled', () => {
  expect(surveyOf('Title\na,b\n1,2\n3,4\n5,6').notes).toEqual(['The first line is no row and was skipped.']);
});

it('knows where numbers have more digits than it keeps, and does not take them for labels', () => {
  const { columns, guess } = surveyOf(
    written('time,class,size', 30, i => [1_700_000_000 + i, 100_000_001 + (i % 2), 12_345_678 + (i % 3) * 100]),
  );
  expect(columns.map(({ kind, isInexact }) => [kind, isInexact])).toEqual([
    ['constant', true],
    ['constant', true],
    ['number', false],
  ]);
  expect(guess.label).toBe(2);
  expect(columns[2].values!.map(({ value }) => value)).toEqual(['12345678', '12345778', '12345878']);
});
