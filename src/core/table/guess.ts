// What most people would decide about a table: whether it holds rows or series, which column is the label, and which of its
// values are the anomaly. A person sees the guess and can change it.

import { FEWEST_POINTS, MOST_CLASSES, MOST_VALUES } from './limits.ts';
import type { ColumnSurvey, Table, TablePlan, ValueCount } from './types.ts';

type Columns = readonly ColumnSurvey[];

/** Rows that are looked at to tell a series from a row. */
const LOOKED_AT = 200;
/** Of von Neumann's ratio (1941), which is 1 where neighbours have nothing to do with each other. */
const SMOOTH = 0.5;

const isNumeric = ({ kind }: ColumnSurvey): boolean => kind === 'number' || kind === 'constant';

/** Whether a column is likely to say what a row is: a few values, each in more than one row. */
const isLabel = (column: ColumnSurvey, rows: number): boolean =>
  mayLabel(column) && column.values!.length <= Math.min(MOST_CLASSES, rows / 2);

export function guessPlan(table: Pick<Table, 'rows' | 'columns'>, columns: Columns, header: boolean): TablePlan {
  const asSeries = seriesLabel(table, columns, header);
  const label = asSeries === undefined ? rowLabel(columns, table.rows) : asSeries;
  return planWith(columns, asSeries === undefined ? 'rows' : 'series', label, 'drop');
}

/** The plan for a kind of example and a label column, with the anomaly and the columns that most people would choose then. */
export const planWith = (
  columns: Columns,
  kind: TablePlan['kind'],
  label: number | null,
  missing: TablePlan['missing'],
): TablePlan => ({
  kind,
  label,
  anomalous: label === null ? [] : guessAnomalous(columns[label].values ?? []),
  leftOut: [...columns.keys()].filter(c => c !== label && !isWanted(columns[c], kind)),
  missing,
});

/** Whether a model can learn from a column of a row. */
export const isUsable = ({ kind }: ColumnSurvey): boolean => kind === 'number' || kind === 'category';

const isWanted = (column: ColumnSurvey, kind: TablePlan['kind']): boolean =>
  kind === 'series' ? column.kind !== 'empty' : isUsable(column) && !column.isId;

/** Whether a column can say what rows are. */
export const mayLabel = ({ values, isInexact }: ColumnSurvey): boolean =>
  values !== null && values.length > 1 && !isInexact;

/** The label column of a file of series or null where it has none; undefined where the rows are no series. */
function seriesLabel(
  table: Pick<Table, 'rows' | 'columns'>,
  columns: Columns,
  header: boolean,
): number | null | undefined {
  const filled = [...columns.keys()].filter(c => columns[c].kind !== 'empty');
  const [first, last] = [filled[0], filled.at(-1)!];
  const isClass = (c: number) =>
    isLabel(columns[c], table.rows) && (columns[c].range === null || columns[c].range.whole);
  const label = [first, last].find(c => c !== undefined && isClass(c)) ?? null;
  const points = filled.filter(c => c !== label);
  const isLong = points.length >= FEWEST_POINTS && points.length <= MOST_VALUES;
  if (!isLong || !points.every(c => isNumeric(columns[c]))) return;
  if (header && !areNumbered(points.map(c => columns[c].name))) return;
  return isSmooth(table, points) ? label : undefined;
}

/** "t1, t2, t3 ...": one word with a number that counts. */
function areNumbered(names: readonly string[]): boolean {
  const parts = names.map(name => /^(\D*)(\d+)\D*$/.exec(name));
  return parts.every((part, i) => {
    const [one, before] = [part, parts[i - 1]];
    return one && (i === 0 || (before && one[1] === before[1] && Number(one[2]) === Number(before[2]) + 1));
  });
}

/** Whether neighbours are alike: the mean square of their differences is small beside what two cells by chance would have. */
function isSmooth({ rows, columns }: Pick<Table, 'rows' | 'columns'>, points: readonly number[]): boolean {
  const few = Math.min(rows, LOOKED_AT);
  let [n, sum, squares, steps, stepSquares] = [0, 0, 0, 0, 0];
  for (let k = 0; k < few; k++) {
    const row = Math.floor((k * rows) / few);
    let before = Number.NaN;
    for (const c of points) {
      const value = columns[c].numbers[row];
      if (Number.isNaN(value)) continue;
      n += 1;
      sum += value;
      squares += value * value;
      if (!Number.isNaN(before)) {
        steps += 1;
        stepSquares += (value - before) ** 2;
      }
      before = value;
    }
  }
  const variance = squares / n - (sum / n) ** 2;
  return stepSquares / steps < SMOOTH * 2 * variance;
}

const labelNames =
  /^(class|label|target|y|diagnosis|species|outcome|type|category|fraud|klasse|ziel|.*anomal.*|.*outlier.*)$/i;

/** By its name; else the last or the first of few values; else the only one of words. */
function rowLabel(columns: Columns, rows: number): number | null {
  const able = [...columns.keys()].filter(c => isLabel(columns[c], rows));
  const named = able.findLast(c => labelNames.test(columns[c].name));
  if (named !== undefined) return named;
  const isFew = ({ values, range }: ColumnSurvey) => values!.length <= 10 && (range === null || range.whole);
  const filled = [...columns.keys()].filter(c => columns[c].kind !== 'empty');
  const atEnd = [filled.at(-1), filled[0]].find(c => c !== undefined && able.includes(c) && isFew(columns[c]));
  if (atEnd !== undefined) return atEnd;
  const words = able.filter(c => columns[c].kind === 'category');
  return words.length === 1 ? words[0] : null;
}

const sayNormal = /^(normal|benign|ok|okay|good|healthy|inlier|gut|gesund)$/i;
const sayAnomaly =
  /anomal|outlier|abnormal|attack|fraud|malignant|fail|defect|fault|broken|sick|ill|^bad$|^(yes|true)$/i;

/** Those that say so; else all but the one that most rows have; else, where none has half of them, the rarest. */
export function guessAnomalous(values: readonly ValueCount[]): string[] {
  const named = (pattern: RegExp) => values.filter(({ value }) => pattern.test(value));
  const [normal, anomaly] = [named(sayNormal), named(sayAnomaly)];
  if (normal.length > 0 && normal.length < values.length) return others(values, normal);
  if (anomaly.length > 0 && anomaly.length < values.length) return anomaly.map(({ value }) => value);
  const sorted = values.toSorted((a, b) => b.count - a.count);
  const rows = values.reduce((sum, { count }) => sum + count, 0);
  if (values.length < 2) return [];
  return sorted[0].count * 2 >= rows ? others(values, sorted.slice(0, 1)) : [sorted.at(-1)!.value];
}

const others = (values: readonly ValueCount[], some: readonly ValueCount[]): string[] =>
  values.filter(each => !some.includes(each)).map(({ value }) => value);
