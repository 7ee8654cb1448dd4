// A table of text from a file of any length: how it is written is guessed from its beginning, and then it is collected row by
// row, with rests in between so that a model may train meanwhile.

import { DataError } from '../../../core/dataError.ts';
import { collectTable, columnNames } from '../../../core/table/collect.ts';
import { guessDialect } from '../../../core/table/dialect.ts';
import { MOST_COLUMNS } from '../../../core/table/limits.ts';
import type { ReadTable } from '../../../core/table/survey.ts';
import type { Delimiter, Dialect } from '../../../core/table/types.ts';
import type { TableFile } from '../../api.ts';
import type { Pace } from '../../pace.ts';
import { readRows } from './rowReader.ts';
import { textOf } from './textOf.ts';

export interface ReadOptions {
  readonly pace: Pace;
  readonly signal?: AbortSignal | undefined;
  /** Called with the share that has been read, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Numbers that are kept, where it is not as many as fit; for tests. */
  readonly mostKept?: number;
}

/** Letters, and lines, from which it is guessed how a file is written. */
const HEAD = 1 << 18;
const HEAD_LINES = 1000;
/** Rows that the page shows. */
const SHOWN = 20;
/** Time after which everybody else on this thread has a turn, in ms. */
const SLICE_MS = 30;

/**
 * @throws DataError what is wrong with the file, and where
 * @throws the signal's reason when the caller aborted
 */
export async function readTable({ name, bytes, header }: TableFile, options: ReadOptions): Promise<ReadTable> {
  const { pace, signal, onProgress } = options;
  let head = '';
  let reading: ReturnType<typeof beginTable> | null = null;
  let rested = pace.now();
  for await (const { text, share } of textOf(bytes)) {
    if (reading) reading.rows.push(text);
    else head += text;
    if (!reading && head.length >= HEAD) reading = beginTable(head, { isWhole: false, header }, options);
    if (pace.now() - rested < SLICE_MS) continue;
    onProgress?.(share);
    await pace.rest();
    signal?.throwIfAborted();
    rested = pace.now();
  }
  signal?.throwIfAborted();
  reading ??= beginTable(head, { isWhole: true, header }, options);
  reading.rows.end();
  onProgress?.(1);
  return { name: bareName(name), ...reading.end() };
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

/** The rows of a text by a delimiter. */
function rowsOf(text: string, delimiter: Delimiter, isWhole: boolean): string[][] {
  const found: string[][] = [];
  const rows = readRows(delimiter, cells => found.push([...cells]));
  rows.push(text);
  if (isWhole) rows.end();
  return found;
}

interface Head {
  /** The file has no more than this. */
  readonly isWhole: boolean;
  readonly header: boolean | undefined;
}

function beginTable(text: string, { isWhole, header }: Head, { mostKept }: ReadOptions) {
  const head = text.slice(0, endOfHead(text));
  const tops = (delimiter: Delimiter) => rowsOf(head, delimiter, isWhole && head.length === text.length);
  const dialect = guessDialect(tops, header);
  const { width } = dialect;
  requireWidth(width);
  const names = columnNames(dialect.header ? tops(dialect.delimiter)[dialect.skipped] : null, width);
  const table = collectTable(width, dialect.decimal, mostKept === undefined ? {} : { mostKept });
  const first: string[][] = [];
  let before = 0;
  const rows = readRows(dialect.delimiter, (cells, line) => {
    before += 1;
    if (before <= dialect.skipped + Number(dialect.header)) return;
    requireLength(cells, width, line);
    if (first.length < SHOWN) first.push(cells.slice(0, width));
    table.add(cells, line);
  });
  rows.push(text);
  return {
    rows,
    end() {
      const read = table.end(names);
      requireRows(read.rowsInFile, dialect);
      return { table: read, dialect, first };
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

function requireRows(rows: number, { header }: Dialect): void {
  const beside = header ? ' beside its header' : '';
  if (rows < 2) throw new DataError(`It has only ${rows === 0 ? 'no' : 'one'} row${beside}.`.replace('only no', 'no'));
}

/** "wine" for wine.csv.gz */
const bareName = (name: string): string => name.replace(/(\.(csv|tsv|tab|txt|data|dat|gz))+$/i, '') || name;
