import { describe, expect, it } from 'vitest';
import { planWith } from '../../src/core/table/guess.ts';
import type { TablePlan } from '../../src/core/table/types.ts';
import { columnWords, dialectWords, lacksValues, resultWords } from '../../src/views/tableWords.ts';
import { surveyOf, written } from '../core/table/someTables.ts';

const survey = surveyOf(
  written('id,x,gap,colour,when,note,odd,same,none,kind', 1200, i => [
    i,
    (i * 7) % 50,
    i % 100 ? i / 4 : '',
    ['red', 'blue', 'green'][i % 3],
    `2024-01-${10 + (i % 20)}`,
    `note ${i}`,
    i === 3 ? 'abc' : i / 2,
    5,
    '',
    i % 4 === 3 ? 'bad' : 'good',
  ]),
);

it('says how a table was read', () => {
  expect(dialectWords(survey)).toBe('1,200 rows and 10 columns, separated by commas.');
  const german = { ...survey, dialect: { ...survey.dialect, delimiter: ';', decimal: ',', header: false } as const };
  expect(dialectWords(german)).toMatch(/by semicolons, with decimal commas\.$/);
});

it.each([
  ['id', 'looks like numbers of rows'],
  ['x', 'numbers from 0 to 49'],
  ['gap', 'numbers from 0.25 to 300, 12 missing'],
  ['colour', '3 texts, a column of 0 and 1 for each'],
  ['when', 'dates, which the model cannot read'],
  ['note', 'too many different texts to learn from'],
  ['odd', 'Line 5: “abc” is not a number'],
  ['same', 'the same in every row'],
  ['none', 'empty'],
])('says of %s: %s', (name, words) => {
  expect(columnWords(survey.columns.find(column => column.name === name)!)).toBe(words);
});

it('tells numbers that differ from numbers that do not', () => {
  const { columns } = surveyOf(written('time,x', 30, i => [1_700_000_000 + i, i / 7]));
  expect(columnWords(columns[0])).toBe('numbers that differ by less than the model can tell');
});

describe('the line about what will come of it', () => {
  const without = [...survey.guess.leftOut, 2];
  it.each<[string, Partial<TablePlan>, string]>([
    ['some rows may be lost', {}, 'Up to 1,200 rows × 5 columns; 300 of class “bad” are the anomaly.'],
    ['no row is lost', { missing: 'median' }, '1,200 rows × 5 columns; 300 of class “bad” are the anomaly.'],
    ['nothing is missing', { leftOut: without }, '1,200 rows × 4 columns; 300 of class “bad” are the anomaly.'],
    [
      'nothing is anomalous',
      { leftOut: without, anomalous: [] },
      '1,200 rows × 4 columns; nothing counts as the anomaly, so there is no ROC curve.',
    ],
    [
      'there is no label',
      { leftOut: [...without, 9], label: null, anomalous: [] },
      '1,200 rows × 4 columns; nothing is known to be anomalous, so there is no ROC curve.',
    ],
  ])('where %s', (_, changes, words) => {
    expect(resultWords(survey, { ...survey.guess, ...changes })).toBe(words);
  });

  it('counts the points of series, and joins what is anomalous', () => {
    const series = surveyOf(
      written('', 60, i => [i % 3, ...Array.from({ length: 20 }, (_, t) => Math.sin(t / 4 + i))]),
    );
    expect(resultWords(series, { ...series.guess, anomalous: ['1', '2'] })).toBe(
      '60 series of 20 points; 40 of class “1, 2” are the anomaly.',
    );
  });
});

describe('another choice of kind or label', () => {
  const named = (columns: readonly number[]) => columns.map(c => survey.columns[c].name);

  it('brings the columns and the anomaly that go with it', () => {
    const plan = planWith(survey.columns, 'rows', 3, 'median');
    expect([plan.anomalous, plan.missing, named(plan.leftOut)]).toEqual([
      ['red'],
      'median',
      ['id', 'when', 'note', 'odd', 'same', 'none'],
    ]);
    expect(named(planWith(survey.columns, 'series', null, 'drop').leftOut)).toEqual(['none']);
  });

  it('knows whether a value is missing where it matters', () => {
    expect(lacksValues(survey, survey.guess)).toBe(true);
    expect(lacksValues(survey, { ...survey.guess, leftOut: [...survey.guess.leftOut, 2] })).toBe(false);
  });
});
