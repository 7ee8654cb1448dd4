// Files as programs write them, and files that are none: what is read, and the sentence where nothing can be.

import { describe, expect, it } from 'vitest';
import { DataError } from '../../../../src/core/dataError.ts';
import { surveyTable } from '../../../../src/core/table/survey.ts';
import { readTable } from '../../../../src/engine/load/table/index.ts';
import { realPace } from '../../../../src/engine/pace.ts';
import { cellsOf, written } from '../../../core/table/someTables.ts';
import { gzipped } from '../idxFiles.ts';

const pace = realPace();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = '\ufeff') => {
  const bytes = new Uint8Array(2 * (mark.length + text.length));
  [...(mark + text)].forEach((letter, i) => {
    bytes.set([letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8], 2 * i);
  });
  return bytes;
};
const swapped = (bytes: Uint8Array) => bytes.map((_, i) => bytes[i ^ 1]);
const latin = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));

const read = (content: string | Uint8Array<ArrayBuffer>, options: Partial<Parameters<typeof readTable>[1]> = {}) =>
  readTable({ name: 'mine.csv.gz', bytes: new Blob([content]) }, { pace, ...options });

const small = 'größe,b\n1,2\n3,4\n5,6\n';
const smallRead = [
  ['größe', 'b'],
  [
    [1, 2],
    [3, 4],
    [5, 6],
  ],
];
const same: [string, string | Uint8Array<ArrayBuffer>][] = [
  ['UTF-8', small],
  ['UTF-8 with a byte order mark', `\ufeff${small}`],
  ['UTF-16', utf16(small)],
  ['UTF-16, the other way round', swapped(utf16(small))],
  ['ANSI, as Windows calls it', latin(small)],
  ['gzip', gzipped(bytesOf(small))],
  ['line ends of Windows', small.replaceAll('\n', '\r\n')],
  ['line ends of old Macintoshes', small.replaceAll('\n', '\r')],
  ['no line end at its end', small.trimEnd()],
  ['blank lines', small.replaceAll('\n', '\n\n')],
  ['rows without anything', `${small},\n,\n`],
  ['a delimiter at the end of some rows', small.replace('3,4', '3,4,')],
  ['quotes', '"größe","b"\n"1",2\n3,"4"\n5,6'],
  ['German numbers', 'größe;b\n1,0;2\n3;4,0\n5;6,00'],
  ['tabs', small.replaceAll(',', '\t')],
];

it.each(same)('reads %s', async (_, content) => {
  const { table, name } = await read(content);
  expect([table.columns.map(({ name }) => name), cellsOf(table)]).toEqual(smallRead);
  expect(name).toBe('mine');
});

it('reads the files of the UCR archive: blanks of any width, the label first', async () => {
  const row = (i: number) =>
    `  ${(i % 2) + 1}.0000000e+00  ${Array.from({ length: 20 }, (_, t) => Math.sin(t / 4 + i).toExponential(7)).join('  ')} `;
  const found = await read(Array.from({ length: 30 }, (_, i) => row(i)).join('\n'));
  expect(found.dialect).toMatchObject({ delimiter: ' ', header: false, width: 21 });
  const { guess, columns } = surveyTable(found);
  expect(guess).toMatchObject({ kind: 'series', label: 0, anomalous: ['2'] });
  expect(columns[0].values).toEqual([
    { value: '1', count: 15 },
    { value: '2', count: 15 },
  ]);
});

it.each([
  ['as R writes a frame', '"","x","y"', (i: number) => `"${i}",${i}.5,${i % 2}`],
  ['with decimal commas', '"";"x";"y"', (i: number) => `"item, ${i}";${i},5;${i % 2}`],
  ['of dates', 'day,x,y', (i: number) => `"2024-01-${10 + i}",${i}.5,${i % 2}`],
  ['with quotation marks in them', 'what,x,y', (i: number) => `"27"" monitor ${i}",${i}.5,${i % 2}`],
])('reads quotes in the first column, %s: by another delimiter they never close', async (_, names, row) => {
  const { table } = await read([names, ...Array.from({ length: 12 }, (_, i) => row(i))].join('\n'));
  expect(table.rows).toBe(12);
  expect(table.columns.slice(1).map(({ name }) => name)).toEqual(['x', 'y']);
  expect(Array.from(table.columns[1].numbers)).toEqual(Array.from({ length: 12 }, (_, i) => i + 0.5));
});

it.each([
  ['is not closed, and another one closes it', (i: number) => (i === 5 ? '5,"item 5,0' : `${i},"item ${i}",1`), 7],
  [
    'stands within a cell',
    (i: number) => (i === 5 ? '"27" monitor,5,1' : i === 8 ? '8,"a,b",1' : `${i},item ${i},1`),
    7,
  ],
])('a quotation mark that %s swallows no rows: the line is named', async (_, row, line) => {
  const text = ['a,b,c', ...Array.from({ length: 30 }, (_, i) => row(i))].join('\n');
  await expect(read(text)).rejects.toThrow(new RegExp(`^Line ${line}: a quotation mark is opened there`));
});

it.each([
  ['BMI', 'BMI,age,label\n20,30,1\n21,31,0\n22,32,1'],
  ['<DATE>', '<DATE>\t<OPEN>\t<HIGH>\n1\t2\t3\n4\t5\t6\n7\t8\t9'],
  ['[kW]', '[kW],[m/s],label\n1,2,3\n4,5,6\n7,8,9'],
  ['PAR1', 'PAR1,PAR2\n1,2\n3,4\n5,6'],
  ['Rar!', 'Rar!,b\n1,2\n3,4\n5,6'],
])('takes a table whose first name is %s for nothing else', async (name, text) => {
  const { table } = await read(text);
  expect(table.columns[0].name).toBe(name);
});

it('reads decimal commas with three places as such', async () => {
  const { table } = await read(`a\tb\n${'0,909\t-0,961\n'.repeat(3)}1,200\t0,100\n`);
  expect(cellsOf(table)[0]).toEqual([0.909, -0.961].map(Math.fround));
  expect(cellsOf(table)[3]).toEqual([1.2, 0.1].map(Math.fround));
});

it('reads letters of Windows far behind the beginning, and says where a file of UTF-8 is none', async () => {
  const plain = `name,b\n${'abc,1\n'.repeat(20_000)}`;
  const { table } = await read(latin(`${plain}für,2\nfär,3\n`));
  expect(table.columns[0].texts).toEqual(['abc', 'für', 'fär']);
  const mixed = new Uint8Array([...bytesOf(`${plain}für,2\n${'abc,1\n'.repeat(20_000)}`), ...latin('fär,3\n')]);
  await expect(read(mixed)).rejects.toThrow(/^From about line \d{5} on it is not UTF-8/);
});

it('keeps quoted cells whole, with delimiters, quotes and line ends in them, and counts the lines all the same', async () => {
  const text = `a,note\n1,"x, ""y""\nand more"\n2,"z"\n3,plain\nword,"z"\n${'4,z\n'.repeat(5)}`;
  const { table } = await read(text);
  const [a, note] = table.columns;
  expect(note.texts.slice(0, 3)).toEqual(['x, "y"\nand more', 'z', 'plain']);
  expect(a.firstText).toEqual({ line: 6, text: 'word' });
});

it('shows the first rows as they stand in the file; what is written in them is text', async () => {
  const { first } = await read('a;b\n1,50;<b>x</b>\n2,00;=1+1\n');
  expect(first).toEqual([
    ['1,50', '<b>x</b>'],
    ['2,00', '=1+1'],
  ]);
});

describe('a long file', () => {
  const rows = 60_000;
  const line = (i: number) => [i, (i * 7) % 1000, `"${i}, quoted"`, i / 8];
  const text = written('i,n,note,eighth', rows, line);

  it('is read in pieces that end anywhere, and tells how far it is', async () => {
    const shares: number[] = [];
    const { table } = await read(text, { onProgress: share => shares.push(share) });
    expect(table.rows).toBe(rows);
    expect(table.columns[0].numbers.every((value, row) => value === row)).toBe(true);
    expect(table.columns[3].numbers[rows - 1]).toBe((rows - 1) / 8);
    expect(table.columns[2].firstText).toEqual({ line: 2, text: '0, quoted' });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('is read the same with a sign of two bytes at every place where a piece can end', async () => {
    const { table } = await read(written('a,b', 40_000, i => [i, 'äöü'.repeat((i % 5) + 1)]));
    expect(table.columns[1].texts).toEqual([1, 2, 3, 4, 5].map(n => 'äöü'.repeat(n)));
  });

  it('is read up to where somebody calls it off', async () => {
    const leaving = new AbortController();
    const stepping = { now: () => (clock += 100), rest: pace.rest };
    let clock = 0;
    let told = 0;
    const reading = read(text, {
      pace: stepping,
      signal: leaving.signal,
      onProgress() {
        told += 1;
        if (told === 3) leaving.abort(new Error('enough'));
      },
    });
    await expect(reading).rejects.toThrow('enough');
    expect(told).toBe(3);
  });

  it('of which not all fits gives a sample, and says so', async () => {
    const found = await read(text, { mostKept: 4000 });
    expect([found.table.rows, found.table.rowsInFile]).toEqual([1000, rows]);
    expect(surveyTable(found).notes).toEqual([
      'The file has 60,000 rows, more than fit here: these are 1,000 of them, chosen at random.',
    ]);
  });
});

const many = (count: number, row = '1,2,3') => `${row}\n`.repeat(count);
const bad: [string, string | Uint8Array<ArrayBuffer>, RegExp][] = [
  ['nothing', '', /^It is empty\.$/],
  ['blank lines', '\n \n', /^It has only one column/],
  ['one column', 'a\n1\n2\n3\n', /^It has only one column/],
  ['a text', 'Call me Ishmael. Some years ago\nnever mind how long precisely\nI thought', /^It has only one column/],
  ['one row', 'a,b\n1,2\n', /^It has only one row beside its header\.$/],
  ['one row without a header', '1,2\n', /^It has only one row\.$/],
  [
    'a row that is short',
    `${many(20)}1,2\n${many(20)}`,
    /^Line 21 ends after 2 values, and the lines before it have 3\.$/,
  ],
  ['a row that is long', `${many(20)}1,2,3,4\n`, /^Line 21 has 4 values, .* have 3: column 4 is too many\.$/],
  [
    'a series of another length',
    `${many(30, '1 2 3 4 5')}${many(1, '1 2 3 4')}${many(30, '1 2 3 4 5')}`,
    /^Line 31 ends after 4 values/,
  ],
  [
    '10,000 columns',
    `${Array.from({ length: 10_000 }, (_, c) => c).join()}\n`.repeat(3),
    /^It has 10,000 columns; the lab takes up to 600\.$/,
  ],
  [
    'a quotation mark that is never closed',
    `a,b\n1,"2\n${many(2_000_000, '3,4')}`,
    /^Line 2 has no end: perhaps a quotation mark/,
  ],
  [
    'an Excel workbook',
    bytesOf('PK\x03\x04\x14\0\x06\0[Content_Types].xml ...'),
    /^It is an Excel workbook\. Save it as CSV/,
  ],
  [
    'an OpenDocument sheet',
    bytesOf('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    /^It is a spreadsheet of LibreOffice\. Save/,
  ],
  ['an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /^It is an old Excel workbook/],
  ['a ZIP archive', bytesOf('PK\x03\x04 and so on'), /^It is a ZIP archive\. Unpack it/],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /^It is a PNG picture/],
  ['a binary file', Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 256), /^It is a binary file and no table/],
  ['UTF-16 without a mark', utf16(small, ''), /^It looks like UTF-16 without a byte order mark/],
  ['a web page', '<!doctype html><table><tr><td>1,2', /^It is a web page/],
  ['JSON', '[{"a": 1, "b": 2}]', /^It is JSON/],
  ['gzip that is cut off', gzipped(bytesOf(many(5000))).subarray(0, 30), /damaged or incomplete/],
];

it.each(bad)('says what is wrong with %s', async (_, content, sentence) => {
  const error = await read(content).catch(error => error);
  expect(error).toBeInstanceOf(DataError);
  expect(error.message).toMatch(sentence);
});

describe('two files of one table', () => {
  const rows = (count: number, from = 0) => written('', count, i => [i + from, (i + from) % 3 ? 'x' : 'y']);
  const readPair = (train: string, test: string, header?: boolean, options: object = {}) =>
    readTable(
      {
        name: 'wine_TRAIN.csv',
        bytes: new Blob([train]),
        test: { name: 'wine_TEST.csv', bytes: new Blob([test]) },
        ...(header !== undefined && { header }),
      },
      { pace, ...options },
    );

  it.each<[string, string, string]>([
    ['with the same names', `i,kind\n${rows(20)}`, `i,kind\n${rows(15, 100)}`],
    ['with names in one', `i,kind\n${rows(20)}`, rows(15, 100)],
    ['with names in the other', rows(20), `i,kind\n${rows(15, 100)}`],
    ['without commas in the second', `i,kind\n${rows(20)}`, `i;kind\n${rows(15, 100).replaceAll(',', ';')}`],
    [
      'with its columns in another order',
      `i,kind\n${rows(20)}`,
      `kind,i\n${written('', 15, i => [(i + 100) % 3 ? 'x' : 'y', i + 100])}`,
    ],
  ])('%s are read one after the other', async (_, train, test) => {
    const { name, table, first } = await readPair(train, test);
    expect([name, table.rows, table.rowsInFile, first.length]).toEqual(['wine', 35, 35, 20]);
    expect(table.columns.map(({ name }) => name)).toEqual(['i', 'kind']);
    expect([...table.columns[0].numbers.slice(18, 22)]).toEqual([18, 19, 100, 101]);
    expect(table.columns[1].texts).toEqual(['y', 'x']);
    expect([...table.isTest!]).toEqual(Array.from({ length: 35 }, (_, row) => Number(row >= 20)));
  });

  it('take a first row for names that is the same in both', async () => {
    const words = written('a,b', 20, i => ['xyz'[i % 3], 'uvw'[i % 3]]);
    const { table } = await readPair(words, words.replace('z,w', 'a,w'));
    expect([table.rows, table.columns.map(({ name }) => name)]).toEqual([40, ['a', 'b']]);
  });

  it('hold no names where a person says so', async () => {
    const { table } = await readPair(`i,kind\n${rows(20)}`, `i,kind\n${rows(15)}`, false);
    expect([table.rows, table.columns[0].firstText]).toEqual([37, { line: 1, text: 'i', file: 'wine_TRAIN.csv' }]);
  });

  it('give a sample of both where not all fits, and every row of it knows where it is from', async () => {
    const [train, test] = [`i,kind\n${rows(2000)}`, `i,kind\n${rows(1000, 5000)}`];
    const { table } = await readPair(train, test, undefined, { mostKept: 1200 });
    expect([table.rows, table.rowsInFile]).toEqual([600, 3000]);
    expect([...table.isTest!]).toEqual(Array.from(table.columns[0].numbers, i => Number(i >= 5000)));
    const share = table.isTest!.reduce((sum, one) => sum + one, 0) / 600;
    expect(Math.abs(share - 1 / 3)).toBeLessThan(0.1);
  });

  it.each<[string, string, string, string | null, RegExp]>([
    ['other columns', `i,kind\n${rows(20)}`, `i,sort\n${rows(20)}`, null, /^wine_TRAIN.csv and wine_TEST.csv do not/],
    ['more columns', rows(20), written('', 20, i => [i, i, i]), null, /^wine_TRAIN.csv has 2 .* wine_TEST.csv has 3/],
    ['a ragged row', rows(20), `${rows(20)}\n1`, 'wine_TEST.csv', /^Line 21 ends after 1 value/],
    ['few rows', rows(20), rows(5), 'wine_TEST.csv', /^It has only 5 rows; at least 12/],
    ['nothing', rows(20), '', 'wine_TEST.csv', /^It is empty/],
    ['a ragged row in the first', `${rows(20)}\n1`, rows(20), 'wine_TRAIN.csv', /^Line 21 ends after 1 value/],
  ])('of which one has %s are refused, and it is said which', async (_, train, test, file, sentence) => {
    const error = await readPair(train, test).catch(error => error);
    expect(error).toBeInstanceOf(DataError);
    expect([error.file, error.message]).toEqual([file, expect.stringMatching(sentence)]);
  });
});
