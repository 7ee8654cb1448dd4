// Whatever a person types or an address holds, a field gives an allowed value or the default, and says so by name.

import { describe, expect, it } from 'vitest';
import { check, clamp, type Field, type NumberField } from '../../src/core/field.ts';
import { numbersOf } from '../../src/core/numberList.ts';
import { type Random, random } from '../../src/core/random.ts';
import { fields } from '../../src/params/schema.ts';

const rubbish = [
  ...['', ' ', 'NaN', 'Infinity', '-Infinity', 'abc', '<script>', 'null', 'undefined', '1,5', '0x', '--1', '1e', '{}'],
  ...['1e9', '-1', '1e-400', '-0', '1e400', '0.1234567891234', '٣', '\u0000', 'constructor', '__proto__', '%00'],
  'x'.repeat(100_000),
];

/** The requirement, said again: on a whole number of steps, or at a limit. */
function isAllowed({ min, max, step }: Pick<NumberField, 'min' | 'max' | 'step'>, value: number): boolean {
  const steps = value / step;
  return value >= min && value <= max && (Math.abs(steps - Math.round(steps)) < 1e-6 || value === min || value === max);
}

function offered(field: Field): readonly (number | string)[] {
  if (field.kind === 'choice') return field.options.map(({ value }) => value);
  const { min, initial, max } = field;
  return field.kind === 'list' ? [String(min), initial, String(max), field.example] : [min, initial, max];
}

describe.each(fields)('$id', field => {
  it('survives rubbish', () => {
    for (const text of rubbish) {
      const { value, problem } = check(field, text);
      const shown = `${field.id}=${text.slice(0, 20)}`;
      const wanted = text === '1,5' ? 1.5 : text.trim() === '' ? Number.NaN : Number(text);
      if (field.kind === 'choice') expect(value, shown).toBe(field.initial);
      else if (field.kind === 'list')
        for (const each of numbersOf(value)) expect(isAllowed({ ...field, step: 1 }, each), shown).toBe(true);
      else if (text === '1e400') expect(value, shown).toBe(field.max);
      else if (Number.isFinite(wanted)) expect(isAllowed(field, value as number), shown).toBe(true);
      else expect(value, shown).toBe(field.initial);
      // Silence means that the value is the one that was asked for, beyond doubt; anything else is told.
      const isExact = typeof value === 'number' && Math.abs(value - wanted) <= 1e-9 * (field as NumberField).step;
      expect(problem === null, shown).toBe(isExact && text !== '1,5');
      if (problem === null) continue;
      expect(problem.startsWith(field.label), problem).toBe(true);
      expect(problem, shown).toMatch(/ (cannot|must|is read) .+\.$/s);
      expect(problem.length, 'a sentence that fits on the page').toBeLessThan(300);
    }
  });

  it('takes what it says it takes', () => {
    for (const value of offered(field)) expect(check(field, String(value))).toEqual({ value, problem: null });
  });
});

describe('limits', () => {
  const field = { label: 'Test', min: 0.5, max: 2, step: 0.05, initial: 1 } as NumberField;

  it.each([
    [1.024, 1],
    [1.026, 1.05],
    [0.1 + 0.2 + 0.5, 0.8], // 0.8000000000000000444
    [1.15, 1.15], // 23 * 0.05 is 1.1500000000000001
    [99, 2],
    [-99, 0.5],
    [Number.POSITIVE_INFINITY, 2],
  ])('%d becomes %d', (value, wanted) => {
    expect(clamp(field, value)).toBe(wanted);
  });

  it('name the value that is used instead', () => {
    expect(check({ ...field, kind: 'number' }, '7').problem).toBe(
      'Test must lie between 0.5 and 2; 2 is used instead of 7.',
    );
  });

  it('once clamped, a value stays, for every number field', () => {
    const rng: Random = random(1, 'clamp');
    for (const each of fields) {
      if (each.kind !== 'number') continue;
      for (let i = 0; i < 200; i++) {
        const value = clamp(each, each.min + (each.max - each.min) * rng.uniform() ** 3);
        expect(isAllowed(each, value), `${each.id} ${value}`).toBe(true);
        expect(check(each, String(value)), each.id).toEqual({ value, problem: null });
      }
    }
  });
});
