// What a person reads of a table before it is used: how it was read, what its columns hold, and what will come of their choice.

import { isUsable } from '../core/table/guess.ts';
import { joinedName } from '../core/table/labels.ts';
import { strayIn } from '../core/table/sources.ts';
import type { ColumnSurvey, Dialect, Survey, TablePlan } from '../core/table/types.ts';
import { counted, short, whole } from './numbers.ts';

const delimiters: Record<Dialect['delimiter'], string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  ' ': 'blanks',
};

/** "1,000 rows and 7 columns, separated by semicolons, with decimal commas." */
export function dialectWords({ rowsInFile, columns, dialect: { delimiter, decimal } }: Survey): string {
  const size = `${counted(rowsInFile, 'row')} and ${counted(columns.length, 'column')}`;
  return `${size}, separated by ${delimiters[delimiter]}${decimal === ',' ? ', with decimal commas' : ''}.`;
}

/** "numbers from 0.25 to 9.75, 6 missing" */
export function columnWords(column: ColumnSurvey): string {
  const { kind, missing, isId } = column;
  const holds = isId ? 'looks like numbers of rows' : held(column);
  return missing > 0 && kind !== 'empty' ? `${holds}, ${whole(missing)} missing` : holds;
}

function held({ kind, values, range, firstText, isInexact }: ColumnSurvey): string {
  switch (kind) {
    case 'number':
      return `numbers from ${short(range!.min)} to ${short(range!.max)}`;
    case 'category':
      return `${counted(values!.length, 'text')}, a column of 0 and 1 for each`;
    case 'text':
      return 'too many different texts to learn from';
    case 'date':
      return 'dates, which the model cannot read';
    case 'mixed':
      return strayIn(null, firstText!).replace(/\.$/, '');
    case 'constant':
      return isInexact ? 'numbers that differ by less than the model can tell' : 'the same in every row';
    case 'empty':
      return 'empty';
  }
}

/** Columns that can be learned from beside the label. */
export const usedColumns = ({ columns }: Survey, { kind, label, leftOut }: TablePlan): number[] =>
  [...columns.keys()].filter(c => c !== label && !leftOut.includes(c) && (kind === 'series' || isUsable(columns[c])));

/** Whether some row lacks a value that is learned from. */
export const lacksValues = (survey: Survey, plan: TablePlan): boolean =>
  usedColumns(survey, plan).some(c => survey.columns[c].missing > 0);

/** "569 rows × 30 columns; 212 of class “malignant” are the anomaly." */
export function resultWords(survey: Survey, plan: TablePlan): string {
  const used = usedColumns(survey, plan);
  const { columns } = survey;
  const width = used.reduce(
    (sum, c) => sum + (columns[c].kind === 'category' && plan.kind === 'rows' ? columns[c].values!.length : 1),
    0,
  );
  const label = plan.label === null ? null : columns[plan.label];
  const rows = survey.rows - (label?.missing ?? 0);
  const atMost = plan.missing === 'drop' && lacksValues(survey, plan) ? 'Up to ' : '';
  const size =
    plan.kind === 'rows'
      ? `${atMost}${counted(rows, 'row')} × ${counted(width, 'column')}`
      : `${atMost}${whole(rows)} series of ${counted(width, 'point')}`;
  return `${size}${testWords(survey)}; ${anomalyWords(label, plan)}`;
}

/** Two files are divided already. */
const testWords = ({ testRows }: Survey): string =>
  testRows === null ? '' : `, ${whole(testRows)} of them to test with`;

function anomalyWords(label: ColumnSurvey | null, { anomalous }: TablePlan): string {
  if (!label) return 'nothing is known to be anomalous, so there is no ROC curve.';
  if (anomalous.length === 0) return 'nothing counts as the anomaly, so there is no ROC curve.';
  const odd = (label.values ?? []).filter(({ value }) => anomalous.includes(value));
  const count = odd.reduce((sum, each) => sum + each.count, 0);
  return `${whole(count)} of class “${joinedName(odd.map(({ value }) => value))}” are the anomaly.`;
}
