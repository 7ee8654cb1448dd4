// What people type for a number: as the lab writes it, as the rest of the world does, and what is none.

import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { inPlainLetters, isAmbiguous, numberOrInfinity, readNumber } from '../../src/core/typedNumber.ts';

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
    ['１，０００', 1000],
    ['１ｅ－３', 0.001],
    ['﹣１﹒５', -1.5],
    ['𝟏𝟐', 12],
    ['1\u3000000', 1000],
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
    '1½',
    '10²',
    '10⁻²',
    '10₂',
    '²',
    '⁻5',
    '1ᵉ3',
    '1ⅇ3',
    '①',
    '1⑩',
    '㊿',
    '⒈5',
    '🄁5',
    '⑴',
    'Ⅻ',
    '1…5',
    '1․5',
    '1,',
    '5 %',
    ',',
  ])('%j is none', text => {
    expect(readNumber(text)).toEqual({ value: null, fault: 'not a number' });
  });

  it('has no digits of its own making: of all letters, those that become some are digits in another shape', () => {
    const made: string[] = [];
    for (let code = 0x80; code < 0x30000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const letter = String.fromCodePoint(code);
      if (/[\d.,e+-]/i.test(inPlainLetters(letter)) && !/[\p{Nd}−–]/u.test(letter)) made.push(letter);
    }
    expect(made.join('')).toBe('﹐﹒﹢﹣＋，－．Ｅｅ');
  });

  it('is neither empty nor beyond all numbers', () => {
    expect(readNumber(' \u00a0')).toEqual({ value: null, fault: 'empty' });
    expect(readNumber('1e999')).toEqual({ value: null, fault: 'too large', beyond: Number.POSITIVE_INFINITY });
    expect(readNumber(`−${'9'.repeat(500)}`)).toMatchObject({ fault: 'too large', beyond: Number.NEGATIVE_INFINITY });
    expect(['1e400', '-1e400', '7', 'x'].map(text => numberOrInfinity(text))).toEqual([
      ...[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      ...[7, null],
    ]);
  });

  it('may have its unit behind it, and no other', () => {
    expect(readNumber('5 %', '%').value).toBe(5);
    expect(readNumber('1,000 images', 'images').value).toBe(1000);
    expect(readNumber('5 epochs', 'images').value).toBeNull();
    expect(readNumber('5 l/min', 'L/min').value).toBe(5);
    expect(readNumber('5 m²', 'm²').value).toBe(5);
    expect(readNumber('5² m²', 'm²').value).toBeNull();
    for (const micro of ['5 µm', '5 μm']) expect(readNumber(micro, 'µm').value).toBe(5);
    for (const celsius of ['5 °C', '5 ℃']) expect(readNumber(celsius, '°C').value).toBe(5);
    expect(readNumber('5㏠', '日').value, 'the first of a month is no 51 days').toBeNull();
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
