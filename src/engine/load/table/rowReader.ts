// Text that comes piece by piece, cut into rows of cells. Pieces end anywhere, also inside a quoted cell, which may hold line
// ends of its own; and a sentence about a row needs the line that it begins at.

import Papa from 'papaparse';
import { DataError } from '../../../core/dataError.ts';
import type { Delimiter } from '../../../core/table/types.ts';

export type OnRow = (cells: readonly string[], line: number) => void;

/** Letters of one row: more is a quotation mark that is never closed, or no table. */
const LONGEST_ROW = 1 << 22;

/** Every row that is not blank goes to `onRow`, in order, with the line that it begins at, counted from 1. */
export function readRows(delimiter: Delimiter, onRow: OnRow) {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  /** A line that has not ended, and lines before it that are one row which has not ended. */
  let unended = '';
  let open = '';
  let returned = '';
  let line = 1;

  /** @param isLast whether the last row ends with the text */
  function parse(text: string, isLast: boolean): void {
    const input = open + (delimiter === ' ' ? text.replace(/[ \t]+/g, ' ').replace(/^ | $/gm, '') : text);
    const mayBreak = input.includes('"');
    const { data, errors, meta } = parser.parse(input, 0, !isLast) as Papa.ParseResult<string[]>;
    open = isLast ? '' : input.slice(meta.cursor);
    const stray = new Set(errors.filter(({ code }) => code === 'InvalidQuotes').map(({ row }) => row));
    let lastAt = line;
    for (const [i, cells] of data.entries()) {
      lastAt = line;
      if (stray.has(i) && cells.some(cell => cell.includes('\n')))
        throw new DataError(
          `Line ${line}: a quotation mark is opened there and not closed before the end of its cell.`,
        );
      if (cells.some(cell => cell.trim() !== '')) onRow(cells, line);
      line += 1;
      if (mayBreak) for (const cell of cells) line += cell.split('\n').length - 1;
    }
    const isOpen = isLast && errors.some(({ code }) => code === 'MissingQuotes');
    if (isOpen || open.length + unended.length > LONGEST_ROW)
      throw new DataError(
        `Line ${isOpen ? lastAt : line} has no end: perhaps a quotation mark is opened there and never closed.`,
      );
  }

  return {
    push(piece: string): void {
      const text = returned + piece;
      returned = text.endsWith('\r') ? '\r' : ''; // its line feed may come with the next piece
      const whole = returned ? text.slice(0, -1) : text;
      unended += whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
      const end = unended.lastIndexOf('\n') + 1;
      const lines = unended.slice(0, end);
      unended = unended.slice(end);
      parse(lines, false);
    },
    end(): void {
      const rest = unended;
      unended = '';
      parse(rest, true);
    },
  };
}
