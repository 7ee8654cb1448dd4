// The rows of one file of any length: how it is written is guessed from its beginning, and then it is read row by row, with rests
// in between so that a model may train meanwhile.

import { DataError } from '../../../core/dataError.ts';
import { guessDialect } from '../../../core/table/dialect.ts';
import { MOST_COLUMNS } from '../../../core/table/limits.ts';
import type { Delimiter, Dialect } from '../../../core/table/types.ts';
import type { Pace } from '../../pace.ts';
import { type OnRow, readRows } from './rowReader.ts';
import { textOf } from './textOf.ts';

export interface FileOptions {
  readonly pace: Pace;
  readonly signal?: AbortSignal | undefined;
  /** Called with the share that has been read, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Whether its first row holds names; found out where nothing is said. */
  readonly header?: boolean | undefined;
}

/** What the beginning of a file says. */
export interface Beginning {
  readonly dialect: Dialect;
  /** The first row, names or not. */
  readonly firstRow: readonly string[];
}

/** Who takes the rows of a file, and whether the first of them is names after all. */
export interface Taker {
  readonly header: boolean;
  /** @param cells as many as the dialect says */
  readonly onRow: OnRow;
}

/** Letters, and lines, from which it is guessed how a file is written. */
const HEAD = 1 << 18;
const HEAD_LINES = 1000;
/** Time after which everybody else on this thread has a turn, in ms. */
const SLICE_MS = 30;

/**
 * @param begin is told what the file begins with before any row is read
 * @returns how many rows it has
 * @throws DataError what is wrong with the file, and where
 * @throws the signal's reason when the caller aborted
 */
export async function readFile(bytes: Blob, begin: (found: Beginning) => Taker, options: FileOptions): Promise<number> {
  const { pace, signal, onProgress } = options;
  let head = '';
  let reading: ReturnType<typeof beginFile> | null = null;
  let rested = pace.now();
  for await (const { text, share } of textOf(bytes)) {
    if (reading) reading.rows.push(text);
    else head += text;
    if (!reading && head.length >= HEAD) reading = beginFile(head, false, begin, options);
    if (pace.now() - rested < SLICE_MS) continue;
    onProgress?.(share);
    await pace.rest();
    signal?.throwIfAborted();
    rested = pace.now();
  }
  signal?.throwIfAborted();
  reading ??= beginFile(head, true, begin, options);
  reading.rows.end();
  onProgress?.(1);
  return reading.count();
}

/** Where the thousandth line ends, or the text. */
function endOfHead(text: string): number {
  let end = 0;
  for (let line = 0; line < HEAD_LINES; line++) {
    end = text.indexOf('\n', end) + 1;
    if (end === 0) return text.length;
  }
  return end;
}

/** The rows of a text by a delimiter that is tried; what is wrong with them is said by whoever reads them in earnest. */
function rowsOf(text: string, delimiter: Delimiter, isWhole: boolean): string[][] {
  const found: string[][] = [];
  const rows = readRows(delimiter, cells => found.push([...cells]));
  try {
    rows.push(text);
    if (isWhole) rows.end();
  } catch (error) {
    if (!(error instanceof DataError)) throw error; // by another delimiter a quotation mark may stand in the middle of a cell
  }
  return found;
}

function beginFile(text: string, isWhole: boolean, begin: (found: Beginning) => Taker, { header }: FileOptions) {
  const head = text.slice(0, endOfHead(text));
  const tops = (delimiter: Delimiter) => rowsOf(head, delimiter, isWhole && head.length === text.length);
  const dialect = guessDialect(tops, header);
  const { width, skipped, delimiter } = dialect;
  requireWidth(width);
  const taker = begin({ dialect, firstRow: tops(delimiter)[skipped] });
  const before = skipped + Number(taker.header);
  let seen = 0;
  const rows = readRows(delimiter, (cells, line) => {
    seen += 1;
    if (seen <= before) return;
    requireLength(cells, width, line);
    taker.onRow(cells, line);
  });
  rows.push(text);
  return {
    rows,
    count(): number {
      const found = seen - before;
      const beside = taker.header ? ' beside its header' : '';
      if (found < 2) throw new DataError(`It has ${found === 1 ? 'only one row' : 'no row'}${beside}.`);
      return found;
    },
  };
}

function requireWidth(width: number): void {
  if (width < 2)
    throw new DataError(
      'It has only one column: no comma, semicolon, tab or blank divides its lines into the same number of values.',
    );
  if (width > MOST_COLUMNS)
    throw new DataError(`It has ${width.toLocaleString('en')} columns; the lab takes up to ${MOST_COLUMNS}.`);
}

/** What is too much at the end of a row may be there if nothing is in it. */
function requireLength(cells: readonly string[], width: number, line: number): void {
  const { length } = cells;
  if (length === width || (length > width && cells.slice(width).every(cell => cell.trim() === ''))) return;
  throw new DataError(
    length < width
      ? `Line ${line} ends after ${counted(length)}, and the lines before it have ${width}.`
      : `Line ${line} has ${counted(length)}, and the lines before it have ${width}: column ${width + 1} is too many.`,
  );
}

const counted = (values: number) => (values === 1 ? '1 value' : `${values} values`);
