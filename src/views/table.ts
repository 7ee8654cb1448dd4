// The numbers behind a picture. One description serves the table that a person reads and the CSV that a program reads.

export type Cell = string | number | null;

/** Rows are computed when they are asked for: a scatter has 10,000 of them and mostly nobody asks. */
export interface Table {
  readonly columns: readonly string[];
  readonly count: number;
  row(index: number): readonly Cell[];
}

/** A spreadsheet takes a text that begins like this for a formula, and would run what somebody has typed as a name. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text) && !Number.isFinite(Number(text));

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const written = (cell: Cell): string =>
  cell === null || (typeof cell === 'number' && !Number.isFinite(cell))
    ? ''
    : quoted(typeof cell === 'string' && isFormula(cell) ? `'${cell}` : String(cell));

/** RFC 4180: commas, quotes where needed, CRLF; an apostrophe before what a spreadsheet would take for a formula. Numbers keep all their digits; what is no number is an empty field. */
export function csv(table: Table): string {
  const lines = [table.columns.map(quoted).join(',')];
  for (let i = 0; i < table.count; i++) lines.push(table.row(i).map(written).join(','));
  return `${lines.join('\r\n')}\r\n`;
}
