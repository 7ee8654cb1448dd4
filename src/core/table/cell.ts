// What one cell says: a number, nothing, or a text. Files write numbers in more ways than a programming language does.

import type { Dialect } from './types.ts';

const nothing = new Set(['', 'na', 'n/a', 'nan', '#n/a', 'null', '?']);

/** "1,234.5": groups of three, of which the first does not begin with 0. */
const groupedPoint = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
/** "1.234,5", "1 234,5", "1234,5" and ",5". */
const decimalComma = /^[+-]?(\d*|\d{1,3}([. '’]\d{3})+)(,\d*)?(e[+-]?\d+)?$/i;
/** Number() reads 0x10, 0b1 and 0o7, which no table means. */
const radix = /[box]/i;

/** Finite where the model computes, with 32 bits; null beyond. */
const finite = (value: number): number | null => (Number.isFinite(Math.fround(value)) ? value : null);

/** The number in a cell; NaN where it says that there is none, null where it is a text. Infinity counts as a text. */
export function numberIn(cell: string, decimal: Dialect['decimal']): number | null {
  if (decimal === '.' || !cell.includes('.')) {
    const value = Number(decimal === ',' ? cell.replace(',', '.') : cell); // most cells are that simple
    if (value === 0 && cell.trim() === '') return Number.NaN;
    if (!Number.isNaN(value)) return radix.test(cell) ? null : finite(value);
  }
  const text = cell.trim().replace(/^[−–]/, '-');
  if (nothing.has(text.toLowerCase())) return Number.NaN;
  if (!/\d/.test(text)) return null;
  if (decimal === ',')
    return decimalComma.test(text) ? finite(Number(text.replace(/[. '’]/g, '').replace(',', '.'))) : null;
  if (groupedPoint.test(text)) return finite(Number(text.replaceAll(',', '')));
  const plain = Number(text); // a real minus sign stood before it
  return Number.isNaN(plain) || radix.test(text) ? null : finite(plain);
}

/** What a cell says about the decimal sign: which of the two it must be, or null where it could be either. */
export function decimalIn(cell: string): Dialect['decimal'] | null {
  const text = cell.trim();
  if (/^[+-]?\d*\.\d+(e[+-]?\d+)?$/i.test(text)) return /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text) ? null : '.';
  if (groupedPoint.test(text)) return /,.*[,.]/.test(text) ? '.' : null; // "1,234" may be either
  return text.includes(',') && decimalComma.test(text) && /\d/.test(text) ? ',' : null;
}

/** The decimal sign of cells that stand between these signs: as most of them say that must be one of the two. */
export function decimalOf(cells: readonly string[], delimiter: Dialect['delimiter']): Dialect['decimal'] {
  if (delimiter === ',') return '.';
  let [points, commas] = [0, 0];
  for (const cell of cells) {
    const said = decimalIn(cell);
    if (said === '.') points += 1;
    else if (said === ',') commas += 1;
  }
  if (points !== commas) return commas > points ? ',' : '.';
  // "1,234" between semicolons was written by somebody who has decimal commas.
  return delimiter === ';' && points === 0 && cells.some(cell => groupedPoint.test(cell.trim())) ? ',' : '.';
}

/** ISO, German, English and American dates, with a time or not, and times alone. */
const date =
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,4}\/\d{1,2}\/\d{1,4})([T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*(Z|[AP]M|[+-]\d{2}:?\d{2})?)?$|^\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?$/i;

export const isDate = (text: string): boolean => date.test(text.trim());

/** Up to here every whole number is one of 32 bits. */
export const MOST_EXACT = 2 ** 24;

/** A number of 32 bits as a label names it: 0.1 and not 0.10000000149, 1 and not 1.0000000e+00. */
export const numberName = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) <= MOST_EXACT ? String(value) : String(Number(value.toPrecision(7)));
