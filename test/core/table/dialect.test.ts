import { expect, it } from 'vitest';
import { guessDialect } from '../../../src/core/table/dialect.ts';
import type { Dialect } from '../../../src/core/table/types.ts';

/** Without quotes, which are the reader's. */
const guess = (text: string, header?: boolean) =>
  guessDialect(
    delimiter =>
      text.split('\n').map(line => (delimiter === ' ' ? line.trim().split(/[ \t]+/) : line.split(delimiter))),
    header,
  );

const plain: Dialect = { delimiter: ',', decimal: '.', header: false, skipped: 0, width: 2 };

it.each<[string, string, Partial<Dialect>]>([
  ['commas and names', 'a,b\n1,2\n3,4', { header: true }],
  ['no names', '1,2\n3,4', {}],
  ['tabs', '1\t2\n3\t4', { delimiter: '\t' }],
  ['bars', '1|2\n3|4', { delimiter: '|' }],
  ['German numbers', 'a;b\n1,5;2,5\n1.234,5;3,25', { delimiter: ';', decimal: ',', header: true }],
  ['English numbers between semicolons', 'a;b\n1.5;2.5', { delimiter: ';', header: true }],
  ['English thousands between tabs', 'a\tb\n1,234\t2,345', { delimiter: '\t', header: true }],
  ['blanks of any width', ' 1.0e+00  -1.2e-01\n  2.0e+00   3.0e+00', { delimiter: ' ' }],
  ['one ragged row', '1,2\n3,4\n5\n6,7', {}],
  ['words with blanks', 'a b,c\nd,e f\ng h,i', { header: true }],
  ['years above numbers', 'id,2019\nx,1\ny,2', { header: false }],
  ['a name above numbers, and a year', 'id,2019\n1,1\n2,2', { header: true }],
  ['words that come again', 'a,b\na,c\nd,b', { header: false }],
  ['words, and names above them', 'colour,size\nred,s\nblue,m\nred,m', { header: true }],
  ['names that come twice', 'a,a\nb,c\nd,c', { header: false }],
  ['numbered columns', '0,1,2,3,4,class\n5,5,7,1,2,x\n6,5,7,1,2,y', { header: true, width: 6 }],
  ['a missing value on top', '?,2\n3,4\n5,6', { header: false }],
  ['only names', 'a,b', { header: false }],
  ['a title', 'Wines of 1999\na,b\n1,2\n3,4\n5,6', { header: true, skipped: 1 }],
  ['sep=;', 'sep=;\na;b;c\n1;2;3\n4;5;6', { delimiter: ';', header: true, skipped: 1, width: 3 }],
  ['counts on top', '3,2,malignant\n1,2,3,4\n5,6,7,8\n9,1,2,3', { skipped: 1, width: 4 }],
  ['a short row of numbers on top', '1,2\n1,2,3\n4,5,6\n7,8,9', { width: 3 }],
  ['names as R writes them', 'x,y\nr1,1,2\nr2,3,4\nr3,5,6', { header: true, width: 3 }],
  ['a delimiter behind the rows and not behind the names', 'a,b,c\n1,2,3,\n4,5,6,\n7,8,9,', { header: true, width: 3 }],
  [
    'a missing value at the end of all rows but one, names as R writes them',
    'x,y\nr1,1,\nr2,3,4',
    { header: true, width: 3 },
  ],
  ['a text', 'Once upon a time\nthere was\na table', { width: 1, header: true }],
])('reads %s', (_, text, expected) => {
  expect(guess(text)).toMatchObject({ ...plain, ...expected });
});

it.each<[string, string, boolean, Partial<Dialect>]>([
  ['names that look like numbers', '1,2\n3,4', true, { header: true }],
  ['no names though the first row looks like them', 'a,b\n1,2\n3,4', false, { header: false }],
  ['no names as R writes them', 'x,y\nr1,1,2\nr2,3,4', false, { header: false, skipped: 1, width: 3 }],
  ['names below a title', 'Wines of 1999\n1,2\n1,2\n3,4', true, { header: true, skipped: 1 }],
])('reads %s where a person says so', (_, text, header, expected) => {
  expect(guess(text, header)).toMatchObject({ ...plain, ...expected });
});
