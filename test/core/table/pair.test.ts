import { expect, it } from 'vitest';
import { matchColumns } from '../../../src/core/table/pair.ts';

const file = (file: string, names: string | number) =>
  typeof names === 'number'
    ? { file, names: null, width: names }
    : { file, names: names.split(','), width: names.split(',').length };

it.each<[string | number, string | number, readonly number[] | string]>([
  ['a,b,c', 'a,b,c', [0, 1, 2]],
  ['a,b,c', 'c,a,b', [1, 2, 0]],
  ['a,b', 2, [0, 1]],
  [2, 'a,b', [0, 1]],
  [3, 3, [0, 1, 2]],
  [3, 2, 'mine.csv has 3 columns and other.csv has 2: both must have the same.'],
  ['a,b', 3, 'mine.csv has 2 columns and other.csv has 3: both must have the same.'],
  ['a,b', 'a', 'mine.csv and other.csv do not have the same columns: “b” is in mine.csv and not in other.csv.'],
  [
    'a,b',
    'a,c',
    'mine.csv and other.csv do not have the same columns: “b” is in mine.csv and not in other.csv, “c” is in other.csv and not in mine.csv.',
  ],
  ['a,b,c,d,e', 'a', /“d” is in mine.csv and not in other.csv, and 1 more\.$/ as never],
])('columns %s and %s match as %s', (mine, other, expected) => {
  const found = matchColumns(file('mine.csv', mine), file('other.csv', other));
  if (expected instanceof RegExp) expect(found).toMatch(expected);
  else expect(found).toEqual(expected);
});
