// A list of widths, however it is typed: a list of whole numbers within its limits, and a sentence for whatever is not that.

import { describe, expect, it } from 'vitest';
import { asHeld, check, list, number } from '../../src/core/field.ts';
import { listOf, numbersOf } from '../../src/core/numberList.ts';
import { howToType, parseValues } from '../../src/core/valueList.ts';

const text = { help: '', group: 'model', cost: 'rebuild' } as const;
const limits = { min: 8, max: 1024, most: 4 };
const widths = list({
  id: 'widths',
  label: 'Widths',
  ...text,
  ...limits,
  initial: '400',
  part: 'layer',
  example: '512,256',
});

describe('a list', () => {
  it.each([
    ['400', '400'],
    ['512,256', '512,256'],
    [' 512, 256 ', '512,256'],
    ['512 256', '512,256'],
    ['512;256', '512,256'],
    ['512-256', '512,256'],
    ['512 – 256', '512,256'],
    ['512 x 256', '512,256'],
    ['512 → 256 → 128', '512,256,128'],
    ['[512, 256]', '512,256'],
    ['(512,)', '512'],
    ['５１２，２５６', '512,256'],
    ['1e2', '100'],
    ["1'000", '1000'],
    ['512−256', '512,256'],
  ])('%j is %s, and nothing has to be said', (typed, value) => {
    expect(check(widths, typed)).toEqual({ value, problem: null });
  });

  it.each([
    ['', '400', 'Widths must be whole numbers such as 512,256, not “”; 400 is used.'],
    ['wide', '400', 'Widths must be whole numbers such as 512,256, not “wide”; 400 is used.'],
    ['512,wide', '400', 'Widths must be whole numbers such as 512,256, not “512,wide”; 400 is used.'],
    ['2000', '1024', 'Widths must each lie between 8 and 1024, not “2000”; 1024 is used.'],
    ['-9', '8', 'Widths must each lie between 8 and 1024, not “-9”; 8 is used.'],
    ['1e400', '1024', 'Widths must each lie between 8 and 1024, not “1e400”; 1024 is used.'],
    ['-1e400,16', '8,16', 'Widths must each lie between 8 and 1024, not “-1e400,16”; 8,16 is used.'],
    ['10²', '400', 'Widths must be whole numbers such as 512,256, not “10²”; 400 is used.'],
    ['512,½', '400', 'Widths must be whole numbers such as 512,256, not “512,½”; 400 is used.'],
    ['1,000', '8,8', 'Widths must each lie between 8 and 1024, and “1,000” is read as 1 and 0; 8,8 is used.'],
    ['9,7,2', '9,8,8', 'Widths must each lie between 8 and 1024, and “9,7,2” is read as 9, 7 and 2; 9,8,8 is used.'],
    ['16,8.5', '16,9', 'Widths must be whole numbers, not “16,8.5”; 16,9 is used.'],
    ['50,40,30,20,10', '50,40,30,20', 'Widths must be at most 4, not 5; 50,40,30,20 is used.'],
  ])('%j is %s, and it is said', (typed, value, problem) => {
    expect(check(widths, typed)).toEqual({ value, problem });
  });

  it('is numbers and back', () => {
    expect(numbersOf('512,256')).toEqual([512, 256]);
    expect(numbersOf(400)).toEqual([400]);
    expect(listOf([512, 256])).toBe('512,256');
  });

  it('was a number once, and other fields still are', () => {
    expect(asHeld(widths, 400)).toBe('400');
    expect(asHeld(widths, '512,256')).toBe('512,256');
    expect(asHeld(number({ id: 'n', label: 'N', ...text, initial: 1, min: 0, max: 9, step: 1 }), 4)).toBe(4);
  });
});

describe('a list of lists', () => {
  it.each([
    ['400; 512,256', ['400', '512,256']],
    ['400 512,256', ['400', '512,256']],
    ['400 512, 256', ['400', '512,256']],
    ['100 200 400', ['100', '200', '400']],
    ['100; 200; 100', ['100', '200']],
    ['512 256; 400', ['512,256', '400']],
    ['512-256 400', ['512,256', '400']],
    ['512 - 256', ['512,256']],
    ['512，256；400', ['512,256', '400']],
    ['[512, 256]; [400]', ['512,256', '400']],
  ])('%j', (typed, values) => {
    expect(parseValues(widths, typed)).toEqual({ values, problem: null });
  });

  it.each([
    ['', 'Enter at least one value of Widths.'],
    ['400; 7', 'Widths must each lie between 8 and 1024, not “7”.'],
    ['400; 8.5', 'Widths must be whole numbers, not “8.5”.'],
    ['50,40,30,20,10', 'Widths must be at most 4, not 5.'],
    ['400; wide', 'Widths must be whole numbers such as 512,256, not “wide”.'],
  ])('%j cannot be used', (typed, problem) => {
    expect(parseValues(widths, typed)).toEqual({ values: null, problem });
  });

  it('says how it is typed', () => {
    expect(howToType(widths)).toBe('Semicolons separate values, commas the layers of one: 400; 512,256.');
  });
});
