// What people type for a number: as the lab writes it, as the rest of the world does, and what is none.

import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { isAmbiguous, readNumber } from '../../src/core/typedNumber.ts';

describe('a number as it is typed', () => {
  it.each<[string, number]>([
    ['1,000', 1000],
    ['12,345,678', 12_345_678],
    ['1,234.5', 1234.5],
    ['-1,234', -1234],
    ['−1,234', -1234],
    ['1 000', 1000],
    ['10\u202f000', 10_000],
    ['10\u00a0000', 10_000],
    ['1’000', 1000],
    ['1,5', 1.5],
    ['0,001', 0.001],
    ['12,3456', 12.3456],
    ['1000,25', 1000.25],
    [',5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1E-5', 1e-5],
    [' 12 ', 12],
    ['+7', 7],
    ['１２', 12],
    ['007', 7],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ value, fault: null });
  });

  it.each([
    'abc',
    '1,00,000',
    '1.000,5',
    '1,000,5',
    '0x10',
    'Infinity',
    'NaN',
    '1 2',
    '1-2',
    '--1',
    '1e',
    '٣',
    '½',
    '1,',
    '5 %',
    ',',
  ])('%j is none', text => {
    expect(readNumber(text)).toEqual({ value: null, fault: 'not a number' });
  });

  it('is neither empty nor beyond all numbers', () => {
    expect(readNumber(' \u00a0')).toEqual({ value: null, fault: 'empty' });
    expect(readNumber('1e999').fault).toBe('too large');
  });

  it('may have its unit behind it, and no other', () => {
    expect(readNumber('5 %', '%').value).toBe(5);
    expect(readNumber('1,000 images', 'images').value).toBe(1000);
    expect(readNumber('5 epochs', 'images').value).toBeNull();
  });

  it('is read back as the lab and JavaScript write it, whatever it is', () => {
    const rng = random(1, 'typed numbers');
    for (let i = 0; i < 2000; i++) {
      const value = rng.normal() * 10 ** Math.floor(24 * rng.uniform() - 12);
      expect(readNumber(String(value)).value).toBe(value);
      const whole = Math.round(rng.normal() * 10 ** Math.floor(10 * rng.uniform())) + 0; // no -0
      const text = whole.toLocaleString('en');
      expect(readNumber(text).value).toBe(whole);
      expect(isAmbiguous(text)).toBe(Math.abs(whole) >= 1000);
    }
  });
});
