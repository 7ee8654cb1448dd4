import { expect, it } from 'vitest';
import { type Cell, csv, type Table } from '../../src/views/table.ts';

const tableOf = (columns: string[], rows: Cell[][]): Table => ({ columns, count: rows.length, row: i => rows[i] });

it.each<[string, Cell[], string]>([
  ['numbers with all their digits', [0.1, -2, 1 / 3], '0.1,-2,0.3333333333333333'],
  ['words', ['T-shirt/top', 'no', 'x'], 'T-shirt/top,no,x'],
  ['a comma', ['a,b', 1, 2], '"a,b",1,2'],
  ['quotes', ['say "hi"', 1, 2], '"say ""hi""",1,2'],
  ['line breaks', ['a\nb', 'c\rd', 1], '"a\nb","c\rd",1'],
  ['what a spreadsheet would run', ['=1+1', '@sum', '+cmd|x'], "'=1+1,'@sum,'+cmd|x"],
  ['numbers that are texts', ['-2', '+0.5', '-1e3'], '-2,+0.5,-1e3'],
  ['what is no number', [null, Number.NaN, Number.POSITIVE_INFINITY], ',,'],
])('csv writes %s', (_, row, line) =>
  expect(csv(tableOf(['a', 'b', 'c, d'], [row]))).toBe(`a,b,"c, d"\r\n${line}\r\n`),
);

it('csv of nothing is its head', () => expect(csv(tableOf(['a'], []))).toBe('a\r\n'));
