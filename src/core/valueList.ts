// A list of values of one field, as a person types it: "0-9", "0.5, 1, 2, 4", "adam, sgd", "400; 512,256". Apart from `field.ts`, because a
// single value is bent to the nearest that can be used, and a list says what is wrong with it.

import {
  type ChoiceField,
  clamp,
  type Field,
  isSameNumber,
  type ListField,
  type NumberField,
  weigh,
  why,
} from './field.ts';
import { quoted as quote, readNumber } from './typedNumber.ts';

export type Value = number | string;

/** More are no picture any more, and take a day. */
export const MOST_VALUES = 50;

export type ParsedValues =
  | { readonly values: readonly Value[]; readonly problem: null }
  | { readonly values: null; readonly problem: string };

const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const range = new RegExp(`^(${number})-(${number})$`, 'i');

class BadList extends Error {}

const quoted = (text: string) => quote(text, 30);

function checked(field: NumberField, value: number): number {
  const { label, min, max } = field;
  if (value < min || value > max) throw new BadList(`${label} must be between ${min} and ${max}; ${value} is not.`);
  const nearest = clamp(field, value);
  if (!isSameNumber(nearest, value))
    throw new BadList(`${label} cannot be ${value}; the nearest possible value is ${nearest}.`);
  return nearest;
}

/** From the first value to the last in steps of the field. */
function run(field: NumberField, first: number, last: number): number[] {
  if (last < first) throw new BadList(`${first}-${last} runs backwards; write the smaller number first.`);
  const count = Math.floor((last - first) / field.step + 1e-9) + 1;
  if (count > MOST_VALUES)
    throw new BadList(
      `${first}-${last} is ${count} values in steps of ${field.step}; the limit is ${MOST_VALUES}. List the ones you want, with commas.`,
    );
  return Array.from({ length: count }, (_, i) => checked(field, first + i * field.step));
}

function numbersIn(field: NumberField, text: string): number[] {
  const named = Object.entries(field.named ?? {}).find(([, name]) => name === text.toLowerCase());
  if (named) return [Number(named[0])];
  const { value, fault } = readNumber(text);
  if (value !== null) return [checked(field, value)];
  if (fault === 'too large') checked(field, Number.POSITIVE_INFINITY);
  const ends = range.exec(text);
  if (!ends) throw new BadList(`${quoted(text)} is neither a number nor a range such as 1-4.`);
  return run(field, checked(field, Number(ends[1])), checked(field, Number(ends[2])));
}

/** By its id or by the label that the page shows. */
function optionIn({ label, options }: ChoiceField, text: string): string {
  const wanted = text.toLowerCase();
  const found = options.find(option => option.value === text || option.label.toLowerCase() === wanted);
  if (found) return found.value;
  throw new BadList(`${label} cannot be ${quoted(text)}. It can be ${options.map(({ value }) => value).join(', ')}.`);
}

/**
 * Commas separate values here and thousands elsewhere. "1,000" without a space is a thousand where the field can be that: no
 * field has room for both readings. Of "1,000,2,000" each is read as far as it fits; what fits neither way is one number.
 */
const withoutGroups = ({ min, max }: NumberField, text: string): string =>
  text.replace(/(^|[^\d.])([1-9]\d{0,2})((?:,\d{3})+)(?!\d)/g, (_, before, head, rest) => {
    const parts = [head, ...rest.slice(1).split(',')] as string[];
    const fits = (part: string) => !/^0\d/.test(part) && Number(part) >= min && Number(part) <= max;
    for (let count = parts.length; count > 0; count--) {
      const values = [parts.slice(0, count).join(''), ...parts.slice(count)];
      if (values.every(fits)) return before + values.join(',');
    }
    return before + parts.join('');
  });

/** A dash between two numbers belongs to both, with or without spaces; it may be a long one. */
const joinedRanges = (text: string): string => text.replace(/(\d)\s*[-–—]\s*(?=[\d.])/g, '$1-');

/** Exactly as it is typed, but for its separators. */
function listIn(field: ListField, text: string): string {
  const { value, fault } = weigh(field, text);
  if (fault) throw new BadList(`${why(field, fault)}.`);
  return String(value);
}

/** Semicolons separate lists, or spaces where there are none; a space beside a comma or a dash belongs to a list. */
const listsIn = (text: string): string[] =>
  text.includes(';') ? text.split(';') : text.replace(/\s*([,–—-])\s*/g, '$1').split(/\s/);

/** How values are typed, where that is not with commas. */
export const howToType = (field: Field): string =>
  field.kind === 'list'
    ? `Semicolons separate values, commas the ${field.part}s of one: ${field.initial}; ${field.example}.`
    : '';

/** Where semicolons separate, commas belong to the numbers: "0,5; 1,5". */
function apart(field: Field, text: string): string[] {
  if (field.kind === 'list') return listsIn(text);
  if (field.kind === 'choice') return text.split(/[,;]/);
  if (text.includes(';')) return joinedRanges(text).split(/[;\s]/);
  return withoutGroups(field, joinedRanges(text)).split(/[,\s]/);
}

const piecesOf = (field: Field, text: string): string[] =>
  apart(field, text)
    .map(piece => piece.replace(/^[,\s]+|[,\s]+$/g, ''))
    .filter(piece => piece !== '');

/** Whether a list could have been meant otherwise than it is read: a comma stands between two digits. */
export const isTight = (text: string): boolean => /\d,\d/.test(text);

/** Reads a list, in the order in which it is written and each value once; or a sentence that says what is wrong with it. */
export function parseValues(field: Field, text: string): ParsedValues {
  try {
    const pieces = piecesOf(field, text);
    if (pieces.length === 0) throw new BadList(`Enter at least one value of ${field.label}.`);
    const all = pieces.flatMap((piece): Value[] => {
      if (field.kind === 'list') return [listIn(field, piece)];
      return field.kind === 'choice' ? [optionIn(field, piece)] : numbersIn(field, piece);
    });
    const values = [...new Set(all)];
    if (values.length > MOST_VALUES) throw new BadList(`That is ${values.length} values; the limit is ${MOST_VALUES}.`);
    return { values, problem: null };
  } catch (error) {
    if (!(error instanceof BadList)) throw error;
    return { values: null, problem: error.message };
  }
}

/** The shortest text that `parseValues` reads back: "0-9" for a run of three or more whole steps, else with what separates. */
export function formatValues(field: Field, values: readonly Value[]): string {
  const isRun =
    field.kind === 'number' &&
    Number.isInteger(field.step) &&
    values.length > 2 &&
    values.every((value, i) => i === 0 || Number(value) - Number(values[i - 1]) === field.step);
  if (isRun) return `${values[0]}-${values.at(-1)}`;
  return values.join(field.kind === 'list' ? '; ' : ', ');
}
