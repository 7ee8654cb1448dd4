// From the values of a label column to the classes of a dataset: the normal ones in their order, then one class of all that
// count as the anomaly.

import { DataError } from '../dataError.ts';
import { MOST_CLASSES } from './limits.ts';
import { surveyColumn, valueIn } from './surveyColumn.ts';
import type { TableColumn, TablePlan } from './types.ts';

export interface Labelling {
  /** Names, by number. */
  readonly classes: readonly string[];
  /** The class that is the anomaly; null where none is. */
  readonly anomalous: number | null;
  /** [rows] classes; NO_LABEL where a row has none. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

export const NO_LABEL = 255;

/** What rows are called that no column says anything about. */
const UNLABELLED = 'no label';

/** Names in the name of a class. */
const NAMED = 4;

export const unlabelled = (rows: number): Labelling => ({
  classes: [UNLABELLED],
  anomalous: null,
  labels: new Uint8Array(rows),
});

/** "2", "2, 3", "2, 3, 4, 5 and 7 more" */
export const joinedName = (values: readonly string[]): string =>
  values.length <= NAMED ? values.join(', ') : `${values.slice(0, NAMED).join(', ')} and ${values.length - NAMED} more`;

/** @throws DataError too many values, or only one; no row with an anomalous value, or nothing but such rows */
export function labelRows(column: TableColumn, anomalous: TablePlan['anomalous']): Labelling {
  const { name, values, isInexact } = surveyColumn(column);
  if (isInexact)
    throw new DataError(
      `The column “${name}” has numbers that are too long for the lab to tell them apart, so it cannot be a label. Put a letter before each: then they are words.`,
    );
  if (!values)
    throw new DataError(
      `The column “${name}” has more than ${MOST_CLASSES} different values, so it cannot be a label. Choose another column, or none.`,
    );
  const found = values.map(({ value }) => value);
  if (found.length < 2)
    throw new DataError(
      found.length === 0
        ? `The label column “${name}” is empty. Choose another column, or none.`
        : `Every row has the label “${found[0]}”: there is nothing to tell apart. Choose another label column, or none.`,
    );
  const unknown = anomalous.find(value => !found.includes(value));
  if (unknown !== undefined) throw new DataError(`No row of the column “${name}” has the value “${unknown}”.`);
  const normal = found.filter(value => !anomalous.includes(value));
  if (normal.length === 0)
    throw new DataError(`Every value of “${name}” counts as the anomaly: nothing normal is left to learn from.`);
  const odd = found.filter(value => anomalous.includes(value));
  const classOf = new Map([
    ...normal.map((value, i) => [value, i] as const),
    ...odd.map(value => [value, normal.length] as const),
  ]);
  const labels = Uint8Array.from(column.numbers, (_, row) => {
    const value = valueIn(column, row);
    return value === null ? NO_LABEL : classOf.get(value)!;
  });
  return {
    classes: odd.length > 0 ? [...normal, joinedName(odd)] : normal,
    anomalous: odd.length > 0 ? normal.length : null,
    labels,
  };
}
