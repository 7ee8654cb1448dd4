// How a file writes a table, guessed from its first rows: what separates cells, which sign is decimal, what stands before the
// table, and whether its first row holds names.

import { decimalOf, numberIn } from './cell.ts';
import type { Delimiter, Dialect } from './types.ts';

type Rows = readonly (readonly string[])[];

/** Of two that divide all lines alike, the earlier one: a decimal comma stands between semicolons, and never the other way. */
const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|', ' '];

/** Lines at the top that may be no rows. */
const MOST_SKIPPED = 10;

/**
 * @param rowsBy the first rows of the file, divided by this delimiter, without the last if that may be cut off
 * @param header whether the first row holds names, where somebody knows
 */
export function guessDialect(rowsBy: (delimiter: Delimiter) => Rows, header?: boolean): Dialect {
  const tried = delimiters.map(delimiter => {
    const rows = withoutTrailing(rowsBy(delimiter));
    return { delimiter, rows, ...usual(rows.map(row => row.length)) };
  });
  const divided = tried.filter(
    ({ length, delimiter, rows }) => length > 1 && (delimiter !== ' ' || isMostlyNumbers(rows.flat())),
  );
  const best = divided.toSorted((a, b) => b.share - a.share)[0] ?? tried[delimiters.indexOf(',')];
  const { delimiter, length: width } = best;
  const top = leading(best.rows, width);
  const names = header !== false && top > 0 && isShortHeader(best.rows[top - 1], width);
  const rows = best.rows.slice(top).filter(row => row.length === width);
  const decimal = decimalOf(rows.flat(), delimiter);
  return {
    delimiter,
    decimal,
    header: header ?? (names || hasHeader(rows, decimal)),
    skipped: names ? top - 1 : top,
    width,
  };
}

/** Without the delimiter that ends every row but the names, which some programs write: nothing stands behind it. */
function withoutTrailing(rows: Rows): Rows {
  const { length } = usual(rows.map(row => row.length));
  const first = rows.findIndex(row => row.length === length);
  const isTrailing =
    length > 2 &&
    rows[first - 1]?.length === length - 1 &&
    rows.every(row => row.length < length || row.slice(length - 1).every(cell => cell.trim() === ''));
  return isTrailing ? rows.map(row => row.slice(0, length - 1)) : rows;
}

/** As R writes it: nothing stands above the names of rows. */
const isShortHeader = (row: readonly string[], width: number): boolean =>
  width > 2 && row.length === width - 1 && row.every(cell => numberIn(cell, '.') === null);

/** Blanks divide numbers; between words they are a text. */
const isMostlyNumbers = (cells: readonly string[]): boolean =>
  cells.filter(cell => numberIn(cell, '.') !== null).length * 2 > cells.length;

/** The most frequent number, and the share of the list that it has. */
function usual(lengths: readonly number[]): { length: number; share: number } {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [length, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return { length, share: count / lengths.length };
}

/** Titles, counts and "sep=;": short lines with a word in them, above the first of full length. */
function leading(rows: Rows, length: number): number {
  const first = rows.findIndex(row => row.length === length);
  const isTitle = (row: readonly string[]) => row.length < length && row.some(cell => numberIn(cell, '.') === null);
  return first > 0 && first <= MOST_SKIPPED && rows.slice(0, first).every(isTitle) ? first : 0;
}

/**
 * Whether the first row holds names: a word above numbers, or 0, 1, 2 ... Where all cells are words, names are all different
 * and do not come again below.
 */
function hasHeader(rows: Rows, decimal: Dialect['decimal']): boolean {
  const [first, ...below] = rows;
  if (!first || below.length === 0) return false;
  const numbers = first.map(cell => numberIn(cell, decimal));
  if (isCounting(numbers.slice(1)) || isCounting(numbers.slice(0, -1))) return true;
  const isNumeric = first.map((_, c) => {
    const values = below.map(row => numberIn(row[c], decimal));
    return values.every(value => value !== null) && values.some(value => !Number.isNaN(value));
  });
  if (numbers.some((value, c) => value === null && isNumeric[c])) return true;
  if (isNumeric.some(Boolean)) return false;
  const names = first.map(cell => cell.trim());
  return (
    new Set(names).size === names.length && names.every((name, c) => name !== '' && !below.some(row => row[c] === name))
  );
}

/** 1, 2, 3 ... at least five of them: the numbers of columns. */
const isCounting = (numbers: readonly (number | null)[]): boolean =>
  numbers.length >= 5 && numbers.every((value, i) => value !== null && value === numbers[0]! + i);
