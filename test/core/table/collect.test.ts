import { expect, it } from 'vitest';
import { columnNames } from '../../../src/core/table/collect.ts';
import { cellsOf, tableOf, written } from './someTables.ts';

it('keeps numbers, gaps and texts apart', () => {
  const { table } = tableOf('a,b,c\n1,x,\n2,y,3\n?,x,NaN');
  const [a, b, c] = table.columns;
  expect([...a.numbers]).toEqual([1, 2, Number.NaN]);
  expect([a.codes, c.codes]).toEqual([null, null]);
  expect([[...b.codes!], b.texts, b.firstText]).toEqual([[1, 2, 1], ['x', 'y'], { line: 2, text: 'x' }]);
  expect([...c.numbers]).toEqual([Number.NaN, 3, Number.NaN]);
});

it('grows, and keeps every row while they fit', () => {
  const { table } = tableOf(written('i,half', 5000, i => [i, i / 2]));
  expect([table.rows, table.rowsInFile, table.columns[1].numbers.length]).toEqual([5000, 5000, 5000]);
  expect(table.columns[1].numbers[4999]).toBe(2499.5);
});

it('keeps a random sample of more rows than fit, whole rows of it, and the same one every time', () => {
  const text = written('i,same,word', 3000, i => [i, i, i % 2 ? 'odd' : 'even']);
  const { table } = tableOf(text, { mostKept: 900 });
  expect([table.rows, table.rowsInFile]).toEqual([300, 3000]);
  const [i, same, word] = table.columns;
  expect(same.numbers).toEqual(i.numbers);
  expect([...i.numbers].every((value, row) => word.texts[word.codes![row] - 1] === (value % 2 ? 'odd' : 'even'))).toBe(
    true,
  );
  expect(new Set(i.numbers).size).toBe(300);
  const mean = i.numbers.reduce((sum, value) => sum + value, 0) / 300;
  expect(Math.abs(mean - 1500), 'from all over the file').toBeLessThan(3 * (3000 / Math.sqrt(12 * 300)));
  expect(cellsOf(tableOf(text, { mostKept: 900 }).table)).toEqual(cellsOf(table));
});

it.each<[string[] | null, number, string[]]>([
  [null, 2, ['Column 1', 'Column 2']],
  [['x', '', 'x', 'x (2)', ' y '], 5, ['x', 'Column 2', 'x (2)', 'x (2) (2)', 'y']],
  [['x', 'y'], 3, ['Column 1', 'x', 'y']],
])('%s names %i columns %s', (header, width, names) => {
  expect(columnNames(header, width)).toEqual(names);
});
