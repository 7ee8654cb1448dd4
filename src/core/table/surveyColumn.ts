// What a column holds: its kind, its different values, its range, and how many rows have nothing there.

import { isDate, numberName } from './cell.ts';
import { MOST_CLASSES, MOST_ONE_HOT } from './limits.ts';
import type { ColumnKind, ColumnSurvey, TableColumn, ValueCount } from './types.ts';

/** What stands in a row of the column, as text; null where nothing does. Texts that are not kept are all the same. */
export function valueIn({ numbers, codes, texts }: TableColumn, row: number): string | null {
  if (codes && codes[row] > 0) return texts[codes[row] - 1] ?? '…';
  return Number.isNaN(numbers[row]) ? null : numberName(numbers[row]);
}

export function surveyColumn(column: TableColumn): ColumnSurvey {
  const { name, numbers, codes, texts, firstText, isInexact } = column;
  const ofNumber = new Map<number, number>();
  const ofText = new Uint32Array(texts.length + 2);
  let [numeric, missing, whole] = [0, 0, true];
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < numbers.length; row++) {
    const value = numbers[row];
    if (Number.isNaN(value)) {
      if (codes && codes[row] > 0) ofText[codes[row]] += 1;
      else missing += 1;
      continue;
    }
    numeric += 1;
    if (value < min) min = value;
    if (value > max) max = value;
    whole &&= Number.isInteger(value);
    if (ofNumber.size <= MOST_CLASSES) ofNumber.set(value, (ofNumber.get(value) ?? 0) + 1);
  }
  const textual = numbers.length - numeric - missing;
  const counted: ValueCount[] = [
    ...[...ofNumber].sort(([a], [b]) => a - b).map(([value, count]) => ({ value: numberName(value), count })),
    ...[...texts.entries()]
      .map(([i, value]) => ({ value, count: ofText[i + 1] }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
  ];
  const values = counted.length <= MOST_CLASSES && ofText[texts.length + 1] === 0 ? counted : null;
  const range = numeric > 0 ? { min, max, whole } : null;
  const kind = kindOf({ numeric, textual, values, texts });
  return { name, kind, missing, values, range, firstText, isId: kind === 'number' && isId(column, whole), isInexact };
}

interface Found {
  readonly numeric: number;
  readonly textual: number;
  readonly values: readonly ValueCount[] | null;
  readonly texts: readonly string[];
}

function kindOf({ numeric, textual, values, texts }: Found): ColumnKind {
  if (numeric + textual === 0) return 'empty';
  if (values?.length === 1) return 'constant';
  if (textual === 0) return 'number';
  if (numeric > textual) return 'mixed';
  if (numeric === 0 && texts.every(isDate)) return 'date';
  return values && values.length <= MOST_ONE_HOT ? 'category' : 'text';
}

/** Whole numbers that hardly ever come twice, and are called or counted like those of rows. */
function isId({ name, numbers }: TableColumn, whole: boolean): boolean {
  if (!whole) return false;
  const isCalled = /^(id|.*[_ ]id|index|idx|no|nr|row|row ?number|unnamed.*)$/i.test(name);
  const isCounted = numbers.every((value, row) => row === 0 || value === numbers[row - 1] + 1);
  if (!isCalled && !isCounted) return false;
  return isCounted || new Set(numbers).size > 0.95 * numbers.length;
}
