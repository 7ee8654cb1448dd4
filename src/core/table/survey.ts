// What the page is told of a table that was read.

import { guessPlan } from './guess.ts';
import { surveyColumn } from './surveyColumn.ts';
import type { Dialect, Survey, Table } from './types.ts';

export interface ReadTable {
  readonly name: string;
  readonly table: Table;
  readonly dialect: Dialect;
  readonly first: Survey['first'];
}

export function surveyTable({ name, table, dialect, first }: ReadTable): Survey {
  const columns = table.columns.map(surveyColumn);
  const { rows, rowsInFile, isTest } = table;
  const said = (count: number) => count.toLocaleString('en');
  return {
    name,
    rows,
    rowsInFile,
    testRows: isTest && rows - isTest.filter(one => one === 0).length,
    dialect,
    first,
    columns,
    guess: guessPlan(table, columns, dialect.header),
    notes: [
      ...(dialect.skipped > 0
        ? [
            dialect.skipped === 1
              ? 'The first line is no row and was skipped.'
              : `The first ${dialect.skipped} lines are no rows and were skipped.`,
          ]
        : []),
      ...(rows < rowsInFile
        ? [
            `${isTest ? 'The files have' : 'The file has'} ${said(rowsInFile)} rows, more than fit here: these are ${said(rows)} of them, chosen at random.`,
          ]
        : []),
    ],
  };
}
