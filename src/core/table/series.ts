// Rows of a table as series: one quantity, measured so many times at even distances, in the order of the columns.

import { DataError } from '../dataError.ts';
import { FEWEST_POINTS, MOST_VALUES } from './limits.ts';
import { type Sources, strayIn } from './sources.ts';
import type { Table, TablePlan } from './types.ts';

/** @throws DataError a column that is no number, or too few or too many of them */
export function seriesSources({ columns }: Table, { label, leftOut }: TablePlan): Sources {
  const points = columns.filter((_, c) => c !== label && !leftOut.includes(c));
  const text = points.find(({ firstText }) => firstText !== null);
  if (text) throw new DataError(`${strayIn(text.name, text.firstText!)} A series has nothing but numbers.`);
  const empty = points.find(({ numbers }) => numbers.every(Number.isNaN));
  if (empty) throw new DataError(`The column “${empty.name}” is empty: no series has a point there.`);
  if (points.length < FEWEST_POINTS)
    throw new DataError(
      `A series has at least ${FEWEST_POINTS} points, and these have ${points.length}. Use them as rows of a table.`,
    );
  if (points.length > MOST_VALUES)
    throw new DataError(`A series has up to ${MOST_VALUES} points here, and these have ${points.length}.`);
  return {
    sources: points.map(({ name, numbers }) => ({ name, at: row => numbers[row] })),
    shape: () => ({ kind: 'series', length: points.length, unit: '' }),
    notes: [],
  };
}
