// From a table and what a person decided about it to examples, as measured. Nothing is scaled, filled or divided here: that
// has to be learned from the training part alone.

import { DataError } from '../dataError.ts';
import type { Shape } from '../shape.ts';
import { labelRows, NO_LABEL, unlabelled } from './labels.ts';
import { FEWEST_ROWS, MOST_VALUES } from './limits.ts';
import { rowSources } from './rows.ts';
import { seriesSources } from './series.ts';
import { listed, type Source, strayIn } from './sources.ts';
import { surveyColumn } from './surveyColumn.ts';
import type { Table, TablePlan } from './types.ts';

export interface TableExamples {
  readonly examples: {
    count: number;
    shape: Shape;
    /** [count, values of the shape], as measured; NaN where a value is missing. */
    values: Float32Array<ArrayBuffer>;
    /** [count] classes, from 0. */
    labels: Uint8Array<ArrayBuffer>;
  };
  /** [count] 1 = for testing only; null where nothing was set apart. */
  readonly isTest: Uint8Array | null;
  /** Names of the classes: normal ones first. */
  readonly classes: readonly string[];
  /** The class of anomalies; null where nothing is known to be one. */
  readonly anomalous: number | null;
  /** Sentences about what was done. */
  readonly notes: readonly string[];
}

/** @throws DataError the table cannot be used so; the sentence says why, and where */
export function examplesOf(table: Table, plan: TablePlan): TableExamples {
  const { classes, anomalous, labels } =
    plan.label === null ? unlabelled(table.rows) : labelRows(table.columns[plan.label], plan.anomalous);
  const { sources, shape, notes } = plan.kind === 'rows' ? rowSources(table, plan) : seriesSources(table, plan);
  const labelled = Array.from(labels.keys()).filter(row => labels[row] !== NO_LABEL);
  const isWhole = (row: number) => sources.every(source => !Number.isNaN(source.at(row)));
  const rows = plan.missing === 'drop' ? labelled.filter(isWhole) : labelled;
  const { isTest } = table;
  const learnable = isTest ? rows.filter(row => isTest[row] === 0) : rows;
  requireEnough({ rows, learnable, labels, anomalous, isReduced: rows.length < labelled.length });

  // What is the same in every row says nothing, and cannot be scaled; a point of a series keeps its place all the same.
  const used = plan.kind === 'series' ? sources : sources.filter(source => varies(source, learnable));
  const constant = sources.filter(source => !used.includes(source)).map(({ name }) => name);
  if (used.length === 0) throw new DataError(nothingLeft(table, sources.length > 0));
  if (used.length > MOST_VALUES)
    throw new DataError(
      `${used.length} columns are left to learn from; the lab takes up to ${MOST_VALUES}. Leave some out.`,
    );
  const values = new Float32Array(rows.length * used.length);
  used.forEach(({ at }, i) => {
    for (let k = 0; k < rows.length; k++) values[k * used.length + i] = at(rows[k]);
  });
  return {
    examples: { count: rows.length, shape: shape(used), values, labels: Uint8Array.from(rows, row => labels[row]) },
    isTest: isTest && Uint8Array.from(rows, row => isTest[row]),
    classes,
    anomalous,
    notes: [
      ...notes,
      ...(constant.length > 0
        ? [`Left out, since every row${isTest ? ' to learn from' : ''} has the same value: ${listed(constant)}.`]
        : []),
      ...lost(table.rows - labelled.length, 'without a label'),
      ...lost(labelled.length - rows.length, 'with missing values'),
    ],
  };
}

/** Why there is no column to learn from. */
function nothingLeft({ columns }: Table, isConstant: boolean): string {
  if (isConstant) return 'No column is left to learn from: in each, every row has the same value.';
  const odd = columns.map(surveyColumn).find(({ kind }) => kind === 'mixed');
  const why = odd ? ` ${strayIn(odd.name, odd.firstText!)}` : '';
  return `No column is left to learn from: all are left out.${why}`;
}

const lost = (count: number, why: string): string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'} ${why} left out.`];

function varies({ at }: Source, rows: readonly number[]): boolean {
  let first = Number.NaN;
  for (const row of rows) {
    const value = at(row);
    if (Number.isNaN(first)) first = value;
    else if (!Number.isNaN(value) && value !== first) return true;
  }
  return false;
}

interface Found {
  readonly rows: readonly number[];
  /** Those that are not for testing only. */
  readonly learnable: readonly number[];
  readonly labels: Uint8Array;
  readonly anomalous: number | null;
  /** Some were left out. */
  readonly isReduced: boolean;
}

/** @throws DataError too few rows, no normal one, none to test with, or no anomaly where there should be some */
function requireEnough({ rows, learnable, labels, anomalous, isReduced }: Found): void {
  const why = isReduced ? ' once those with missing values are left out. Fill these with the median instead' : '';
  const needed = rows === learnable ? 'are needed' : 'to learn from are needed';
  if (learnable.length < FEWEST_ROWS)
    throw new DataError(`At least ${FEWEST_ROWS} rows ${needed}, and there are ${learnable.length}${why}.`);
  if (rows !== learnable && rows.length === learnable.length)
    throw new DataError(`There is no row to test with${why}.`);
  if (anomalous === null) return;
  const isOdd = (row: number) => labels[row] === anomalous;
  if (learnable.every(isOdd)) throw new DataError(`There is no normal row to learn from${why}.`);
  if (!rows.some(isOdd)) throw new DataError(`There is no anomaly${why}.`);
}
