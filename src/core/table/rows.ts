// Rows of a table as examples: every column of numbers is a value, and of a column of text every different value is one.

import { DataError } from '../dataError.ts';
import { MOST_ONE_HOT } from './limits.ts';
import { listed, type Source, type Sources, strayIn } from './sources.ts';
import { surveyColumn, valueIn } from './surveyColumn.ts';
import type { ColumnSurvey, Table, TableColumn, TablePlan } from './types.ts';

/** @throws DataError a column that is neither numbers nor a few texts */
export function rowSources({ columns }: Table, { label, leftOut }: TablePlan): Sources {
  const used = columns
    .filter((_, c) => c !== label && !leftOut.includes(c))
    .map(column => ({ column, survey: surveyColumn(column) }));
  const named = (kind: ColumnSurvey['kind']) =>
    used.filter(({ survey }) => survey.kind === kind).map(({ survey }) => survey.name);
  const [expanded, empty] = [named('category'), named('empty')];
  const out = columns.filter((_, c) => leftOut.includes(c)).map(({ name }) => name);
  return {
    sources: used.flatMap(({ column, survey }) => sourcesOf(column, survey)),
    shape: kept => ({ kind: 'row', columns: kept.map(({ name }) => ({ name })) }),
    notes: [
      ...(expanded.length > 0 ? [`A column of 0 and 1 for every value (one-hot): ${listed(expanded)}.`] : []),
      ...(empty.length > 0 ? [`Left out, since nothing is in it: ${listed(empty)}.`] : []),
      ...(out.length > 0 ? [`Left out: ${listed(out)}.`] : []),
    ],
  };
}

function sourcesOf(column: TableColumn, survey: ColumnSurvey): Source[] {
  const { name, numbers, codes } = column;
  if (survey.kind === 'empty') return [];
  if (!codes) return [{ name, at: row => numbers[row] }];
  if (survey.kind === 'constant') return [{ name, at: () => 0 }];
  if (survey.kind !== 'category') throw new DataError(unusable(survey));
  return survey.values!.map(({ value }) => ({
    name: `${name} = ${value}`,
    at(row) {
      const found = valueIn(column, row);
      return found === null ? Number.NaN : Number(found === value);
    },
  }));
}

function unusable({ name, kind, firstText }: ColumnSurvey): string {
  if (kind === 'mixed') return `${strayIn(name, firstText!)} Correct it in the file, or leave the column out.`;
  if (kind === 'date') return `The column “${name}” holds dates, which the model cannot read. Leave it out.`;
  return `The column “${name}” holds more than ${MOST_ONE_HOT} different texts, too many for a column each. Leave it out.`;
}
