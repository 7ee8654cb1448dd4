// A row of a table as a person gives it: where the slider of a column can stand, and a row that is pasted, in one of the ways
// in which tables are written.

import type { Column } from './shape.ts';
import { decimalOf, numberIn } from './table/cell.ts';
import type { Dialect } from './table/types.ts';
import { inPlainLetters, quoted } from './typedNumber.ts';

/** Places of a slider: low, low + step, ... high. */
export interface Stops {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** How far beyond the training examples a slider goes, as a share of their range. */
const BEYOND = 0.25;
/** About how many steps a slider has. */
const STEPS = 150;

/** 1, 2 or 5 times a power of ten, at least `size`. */
function round(size: number): number {
  const ten = 10 ** Math.floor(Math.log10(size));
  return ten * ([1, 2, 5].find(times => times * ten >= size * 0.999) ?? 10);
}

/** For a quantity that is between `least` and `most` in the training examples: its range and a bit beyond, in round steps. */
export function stopsFor(least: number, most: number): Stops {
  const range = most > least ? most - least : Math.max(1, Math.abs(least));
  const step = round((range * (1 + 2 * BEYOND)) / STEPS);
  const whole = (value: number) => Number((value * step).toPrecision(12));
  const low = whole(Math.floor((least - BEYOND * range) / step + 1e-9));
  return { low, high: whole(Math.ceil((most + BEYOND * range) / step - 1e-9)), step };
}

export type ReadRow =
  | { readonly values: Float32Array<ArrayBuffer>; readonly problem: null }
  | { readonly values: null; readonly problem: string };

class BadRow extends Error {}

/** A number, however large. */
const digits = /^[+-]?[\d.,]+(e[+-]?\d+)?$/i;

/** Cells of a line, without the quotation marks of those that have them. */
function cellsOf(line: string, separator: string): string[] {
  const cell = `${separator}(?:\\s*"((?:[^"]|"")*)"\\s*(?=${separator}|$)|([^${separator}]*))`;
  return [...`${separator}${line}`.matchAll(new RegExp(cell, 'g'))].map(
    ([, inQuotes, bare]) => inQuotes?.replaceAll('""', '"') ?? bare.trim(),
  );
}

/** The number of a cell; NaN where it says that there is none. */
function numberOf(cell: string, decimal: Dialect['decimal'], name: string): number {
  const text = inPlainLetters(cell);
  const value = numberIn(text, decimal);
  if (value !== null) return value;
  const why = digits.test(text) ? 'too large' : 'not a number';
  throw new BadRow(`${quoted(cell)} in the column ${quoted(name)} is ${why}.`);
}

/** The cells that belong to the columns, in their order; columns that only the paste has are left out. */
function byName(names: readonly string[], cells: readonly string[], columns: readonly Column[]): string[] {
  const said = (name: string) => inPlainLetters(name).toLowerCase();
  const given = names.map(said);
  return columns.map(({ name, unit }) => {
    const at = given.findIndex(one => one === said(name) || one === said(`${name} (${unit})`));
    if (at < 0) throw new BadRow(`The line of names has no column ${quoted(name)}.`);
    if (at >= cells.length) throw new BadRow(`There is no number for the column ${quoted(name)}.`);
    return cells[at];
  });
}

function inOrder(cells: readonly string[], columns: readonly Column[], separator: string): readonly string[] {
  if (cells.length === columns.length) return cells;
  const isShort = cells.length < columns.length;
  const first = isShort
    ? `${quoted(columns[cells.length].name)} is the first without one`
    : `${quoted(columns.at(-1)!.name)} is the last`;
  const hint = separator === ',' ? ' Where a comma is decimal, put semicolons or tabs between numbers.' : '';
  const found = cells.length === 1 ? 'is 1 number' : `are ${cells.length} numbers`;
  throw new BadRow(`There ${found} for ${columns.length} columns: ${first}.${hint}`);
}

/**
 * Reads one row, [columns.length], NaN where a value is missing: numbers between tabs, semicolons or commas, in the order of the columns or
 * below a line of their names. What cannot be read is a sentence that names the column.
 */
export function readRow(text: string, columns: readonly Column[]): ReadRow {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '');
  const separator = (['\t', ';'] as const).find(sign => lines[0]?.includes(sign)) ?? ',';
  const [first = [], second] = lines.map(line => cellsOf(line, separator));
  try {
    if (lines.length === 0) throw new BadRow('There is no row to read.');
    if (lines.length > 2)
      throw new BadRow(`There are ${lines.length} lines: paste one row, alone or below the line of its names.`);
    const cells = second ? byName(first, second, columns) : inOrder(first, columns, separator);
    const decimal = decimalOf(cells.map(inPlainLetters), separator);
    return { values: Float32Array.from(cells, (cell, i) => numberOf(cell, decimal, columns[i].name)), problem: null };
  } catch (error) {
    if (!(error instanceof BadRow)) throw error;
    return { values: null, problem: error.message };
  }
}
