import { expect, it } from 'vitest';
import { decimalIn, decimalOf, isDate, numberIn, numberName } from '../../../src/core/table/cell.ts';

const nan = Number.NaN;

it.each<[string, '.' | ',', number | null]>([
  ['12', '.', 12],
  [' -1.5 ', '.', -1.5],
  ['−3', '.', -3],
  ['+7', '.', 7],
  ['1e3', '.', 1000],
  ['1.0000000e+00', '.', 1],
  ['.5', '.', 0.5],
  ['007', '.', 7],
  ['1,234.5', '.', 1234.5],
  ['12,34', '.', null],
  ['1,5', ',', 1.5],
  ['1.234,5', ',', 1234.5],
  ['-1.234.567,25', ',', -1234567.25],
  ['1.234', ',', 1234],
  ['1 234,5', ',', 1234.5],
  [',5', ',', 0.5],
  ['12', ',', 12],
  ['2,5e-3', ',', 0.0025],
  ['1.5', ',', null],
  ['', '.', nan],
  ['  ', ',', nan],
  ['NA', '.', nan],
  ['n/a', '.', nan],
  ['NaN', ',', nan],
  ['null', '.', nan],
  ['?', '.', nan],
  ['abc', '.', null],
  ['=1+1', '.', null],
  ['0x10', '.', null],
  ['0b1', ',', null],
  ['Infinity', '.', null],
  ['-inf', '.', null],
  ['1e39', '.', null],
  ['1-2', '.', null],
  ['12 kg', ',', null],
  ['-', '.', null],
])('“%s” with a decimal %s is %s', (cell, decimal, expected) => {
  expect(numberIn(cell, decimal)).toEqual(expected);
});

it.each<[string, '.' | ',' | null]>([
  ['1.5', '.'],
  ['1,5', ','],
  ['1.234', null],
  ['1,234', null],
  ['0.961', '.'],
  ['-0,961', ','],
  ['1,234,567', '.'],
  ['1,234.5', '.'],
  ['1.234,5', ','],
  ['12', null],
  ['a,b', null],
  [',', null],
])('“%s” speaks for %s', (cell, expected) => {
  expect(decimalIn(cell)).toBe(expected);
});

it.each<[string, ';' | '\t' | ',', '.' | ',']>([
  ['0,909 -0,961', '\t', ','],
  ['0,100 1,200 2,300', '\t', ','],
  ['1,234 5,678', '\t', '.'],
  ['1,234 5,678', ';', ','],
  ['1,234 5.5', ';', '.'],
  ['1.234 5,5', ';', ','],
  ['1,5', ',', '.'],
  ['1 2', ';', '.'],
])('of “%s” between “%s” the sign is %s', (cells, delimiter, expected) => {
  expect(decimalOf(cells.split(' '), delimiter)).toBe(expected);
});

it.each([
  ['2024-02-29', true],
  ['2024-02-29T12:30:05.123Z', true],
  ['29.2.24', true],
  ['2/29/2024 1:05 PM', true],
  ['12:30', true],
  ['1.5', false],
  ['12-34', false],
  ['May', false],
])('%s is a date: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

it('names a number as it was written', () => {
  expect([0.1, 1, -2.5, 123456, 1e10].map(value => numberName(Math.fround(value)))).toEqual([
    '0.1',
    '1',
    '-2.5',
    '123456',
    '10000000000',
  ]);
});
