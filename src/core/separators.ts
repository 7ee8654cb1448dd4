// What separates numbers that are typed in a row, and what groups the digits of one: commas and blanks are used for both. Apart
// from `valueList.ts`, which says what is wrong with a value: here a text is only taken to pieces.

import type { NumberField } from './field.ts';
import { inPlainLetters, numberOrInfinity } from './typedNumber.ts';

const isNumber = (text: string): boolean => numberOrInfinity(text) !== null;

/** The ends of "1-4" as they are typed; null for what is no range. */
export function endsOf(text: string): readonly [string, string] | null {
  for (const { index } of text.matchAll(/-/g)) {
    const ends = [text.slice(0, index), text.slice(index + 1)] as const;
    if (ends.every(isNumber)) return ends;
  }
  return null;
}

/** A dash between two numbers belongs to both, with or without spaces; it may be a long one. */
const joinedRanges = (text: string): string => text.replace(/(\d)\s*[-—]\s*(?=[\d.])/g, '$1-');

/** A unit behind a number says nothing but where that ends. */
function withoutUnits(text: string, unit: string): string {
  if (unit === '') return text;
  const literal = inPlainLetters(unit).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<=\\d)\\s*${literal}(?!\\p{L})`, 'giu'), ' ');
}

/** Three digits behind a comma or a blank, once or more; none behind a point or in an exponent. */
const groups = /(?<![\d.’']|e[+-]?)([1-9]\d{0,2})([, ])(\d{3}(?:\2\d{3})*)(?!\d)/gi;

/**
 * Commas and blanks separate, but for those that group: of "1,000,2,000" as many as fit the field, and all of what fits neither way.
 * "100,200" is two numbers only where that is preferred and both fit.
 */
function separated({ min, max }: NumberField, text: string, prefersTwo: boolean): string[] {
  const fits = (part: string) => !/^0\d/.test(part) && Number(part) >= min && Number(part) <= max;
  const apart = text.replace(groups, (_, head: string, sign: string, rest: string) => {
    const parts = [head, ...rest.split(sign)];
    if (prefersTwo && parts.every(fits)) return parts.join(';');
    for (let count = parts.length; count > 0; count--) {
      const values = [parts.slice(0, count).join(''), ...parts.slice(count)];
      if (values.every(fits)) return values.join(';');
    }
    return parts.join('');
  });
  return apart.split(/[;,\s]/);
}

/** Between blanks a comma belongs to a number, ",5", or ends it. */
const byBlanks = (text: string): string[] => text.split(/\s/).map(piece => piece.replace(/^,+(?!\d)|,+$/g, ''));

/** Semicolons leave commas and blanks to the numbers, "0,5; 1 000", unless what is between them is no number but several. */
const bySemicolons = (text: string): string[] =>
  text.split(';').flatMap(piece => (isNumber(piece) || endsOf(piece) ? [piece] : byBlanks(piece)));

/**
 * The pieces of a list of numbers, each a number, a name or a range: in every way in which the text can be read, the likeliest first and
 * last the one in which a single number would be.
 */
export function readingsOf(field: NumberField, typed: string): readonly (readonly string[])[] {
  const text = joinedRanges(withoutUnits(inPlainLetters(typed), field.unit ?? ''));
  return text.includes(';') ? [bySemicolons(text)] : [separated(field, text, true), separated(field, text, false)];
}

/** Whether numbers could have been meant otherwise than they are read: by a comma between digits, or by a blank or an apostrophe before three. */
export const isTight = (text: string): boolean => /\d(?:,\d|[ ’']\d{3}(?!\d))/.test(inPlainLetters(text));
