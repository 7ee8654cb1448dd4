// Tables written in a test as text, collected as the reader would.

import { collectTable, columnNames } from '../../../src/core/table/collect.ts';
import { guessDialect } from '../../../src/core/table/dialect.ts';
import { surveyTable } from '../../../src/core/table/survey.ts';
import type { Table, TablePlan } from '../../../src/core/table/types.ts';

/** Rows of cells with commas in between; no quotes, which are the reader's. */
export function tableOf(text: string, options: Parameters<typeof collectTable>[2] = {}) {
  const rows = text
    .trim()
    .split('\n')
    .map(line => line.trim().split(','));
  const dialect = guessDialect(delimiter => (delimiter === ',' ? rows : rows.map(row => [row.join()])));
  const { header, skipped, width, decimal } = dialect;
  const collected = collectTable(width, { decimal }, options);
  rows.forEach((row, i) => {
    if (i >= skipped + Number(header)) collected.add(row, i + 1);
  });
  return { name: 'mine', dialect, first: [], table: collected.end(columnNames(header ? rows[skipped] : null, width)) };
}

export const surveyOf = (text: string) => surveyTable(tableOf(text));

/** A table of so many rows; a cell is what a function of the row says. */
export const written = (names: string, count: number, row: (i: number) => readonly (string | number)[]): string =>
  [names, ...Array.from({ length: count }, (_, i) => row(i).join())].filter(line => line !== '').join('\n');

export const rowsPlan: TablePlan = { kind: 'rows', label: null, anomalous: [], leftOut: [], missing: 'drop' };

/** [row][column] as the reader stored it. */
export const cellsOf = ({ columns, rows }: Table) =>
  Array.from({ length: rows }, (_, r) => columns.map(({ numbers }) => numbers[r]));
