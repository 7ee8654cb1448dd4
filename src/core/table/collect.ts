// Collects a table row by row in so little memory that a million rows fit: numbers of 32 bits, and texts by their number. Of
// more rows than fit it keeps a random sample in which every row has the same chance.

import { random } from '../random.ts';
import { MOST_EXACT, numberIn } from './cell.ts';
import { MOST_KEPT, MOST_TEXTS } from './limits.ts';
import type { Dialect, Stray, Table, TableColumn } from './types.ts';

/** The file that rows come from. */
export interface RowsFrom {
  readonly decimal: Dialect['decimal'];
  /** Its name, where there is another. */
  readonly file?: string;
}

class Collecting {
  numbers = new Float32Array(0);
  codes: Uint16Array<ArrayBuffer> | null = null;
  readonly texts: string[] = [];
  readonly #codeOf = new Map<string, number>();
  firstText: Stray | null = null;
  isInexact = false;

  resize(rows: number): void {
    this.numbers = resized(this.numbers, new Float32Array(rows));
    if (this.codes) this.codes = resized(this.codes, new Uint16Array(rows));
  }

  set(at: number, cell: string, line: number, { decimal, file }: RowsFrom): void {
    const value = numberIn(cell, decimal);
    this.numbers[at] = value ?? Number.NaN;
    if (value !== null && Math.abs(value) > MOST_EXACT && value !== this.numbers[at] && Number.isInteger(value))
      this.isInexact = true;
    if (value === null) {
      this.codes ??= new Uint16Array(this.numbers.length);
      this.codes[at] = this.#code(cell.trim());
      this.firstText ??= { line, text: cell.trim(), ...(file !== undefined && { file }) };
    } else if (this.codes) this.codes[at] = 0;
  }

  #code(text: string): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    if (this.texts.length === MOST_TEXTS) return MOST_TEXTS + 1;
    const copy: string = JSON.parse(JSON.stringify(text)); // a part of a string keeps the whole alive, here a piece of the file
    this.texts.push(copy);
    this.#codeOf.set(copy, this.texts.length);
    return this.texts.length;
  }
}

function resized<T extends Float32Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from.subarray(0, to.length));
  return to;
}

/**
 * @param width cells of a row
 * @param first the file that rows come from at first
 * @param options `mostKept` numbers are kept in all; `seed` draws the sample
 */
export function collectTable(
  width: number,
  first: RowsFrom,
  { mostKept = MOST_KEPT, seed = 1 }: { mostKept?: number; seed?: number } = {},
) {
  const columns = Array.from({ length: width }, () => new Collecting());
  let from = first;
  let isTest: Uint8Array<ArrayBuffer> | null = null;
  const capacity = Math.max(1, Math.floor(mostKept / width));
  const chance = random(seed, 'sample of rows');
  let room = 0;
  let seen = 0;

  /** Where the next row goes, or -1. Algorithm R of J. S. Vitter, "Random sampling with a reservoir" (ACM TOMS 11.1, 1985). */
  function place(): number {
    seen += 1;
    if (seen > capacity) {
      const at = chance.integer(seen);
      return at < capacity ? at : -1;
    }
    if (seen > room) {
      room = Math.min(capacity, Math.max(1024, room * 2));
      resize(room);
    }
    return seen - 1;
  }

  function resize(rows: number): void {
    for (const column of columns) column.resize(rows);
    if (isTest) isTest = resized(isTest, new Uint8Array(rows));
  }

  return {
    /** @param cells as many as `width` */
    add(cells: readonly string[], line: number): void {
      const at = place();
      if (at < 0) return;
      for (let c = 0; c < width; c++) columns[c].set(at, cells[c], line, from);
      if (isTest) isTest[at] = 1;
    },
    /** What is added from now on is from another file, and for testing only. */
    turnToTest(file: RowsFrom): void {
      from = file;
      isTest = new Uint8Array(room);
    },
    end(names: readonly string[]): Table {
      const rows = Math.min(seen, capacity);
      resize(rows);
      const named = columns.map(
        ({ numbers, codes, texts, firstText, isInexact }, c): TableColumn => ({
          name: names[c],
          numbers,
          codes,
          texts,
          firstText,
          isInexact,
        }),
      );
      return { rows, rowsInFile: seen, columns: named, isTest };
    },
  };
}

/**
 * Names of columns, all different: an empty one is its number, and a second "x" is "x (2)". Without a header all are numbers.
 * Of a header that is too short, the first name is missing.
 */
export function columnNames(header: readonly string[] | null, width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, c) => {
    const name = header?.[c + header.length - width]?.trim() || `Column ${c + 1}`;
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
    taken.add(free);
    return free;
  });
}
