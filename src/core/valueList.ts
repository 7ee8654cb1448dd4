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
import { endsOf, readingsOf } from './separators.ts';
import { inPlainLetters, quoted as quote, readNumber, shortened } from './typedNumber.ts';

export type Value = number | string;

/** More are no picture any more, and take a day. */
export const MOST_VALUES = 50;

export type ParsedValues =
  | { readonly values: readonly Value[]; readonly problem: null }
  | { readonly values: null; readonly problem: string };

class BadList extends Error {}

const quoted = (text: string) => quote(text, 30);

/** @param text that the value was typed as, if it is none to write down */
function checked(field: NumberField, value: number, text = String(value)): number {
  const { label, min, max } = field;
  if (value < min || value > max) throw new BadList(`${label} must be between ${min} and ${max}; ${text} is not.`);
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
  const single = numberIn(field, text);
  if (single !== null) return [single];
  const [first, last] = endsOf(text)?.map(end => numberIn(field, end)!) ?? [];
  if (first === undefined) throw new BadList(`${quoted(text)} is neither a number nor a range such as 1-4.`);
  return run(field, first, last);
}

/** Null for what is no number; one that the field cannot be is refused. */
function numberIn(field: NumberField, text: string): number | null {
  const read = readNumber(text);
  if (read.fault === 'too large') return checked(field, read.beyond, shortened(text, 30));
  return read.value === null ? null : checked(field, read.value);
}

/** By its id or by the label that the page shows. */
function optionIn({ label, options }: ChoiceField, text: string): string {
  const wanted = text.toLowerCase();
  const found = options.find(option => option.value === text || option.label.toLowerCase() === wanted);
  if (found) return found.value;
  throw new BadList(`${label} cannot be ${quoted(text)}. It can be ${options.map(({ value }) => value).join(', ')}.`);
}

/** Exactly as it is typed, but for its separators. */
function listIn(field: ListField, text: string): string {
  const { value, fault } = weigh(field, text);
  if (fault) throw new BadList(`${why(field, fault)}.`);
  return String(value);
}

/** Semicolons separate lists, or spaces where there are none; a space beside a comma or a dash belongs to a list. */
const listsIn = (text: string): string[] =>
  (text.includes(';') ? text.split(';') : text.replace(/\s*([,–—-])\s*/g, '$1').split(/\s/)).map(list =>
    list.replace(/^[,\s]+|[,\s]+$/g, ''),
  );

/** How values are typed, where that is not with commas. */
export const howToType = (field: Field): string =>
  field.kind === 'list'
    ? `Semicolons separate values, commas the ${field.part}s of one: ${field.initial}; ${field.example}.`
    : '';

/** In every way in which it can be read, the likeliest first. */
const readings = (field: Field, text: string): readonly (readonly string[])[] => {
  if (field.kind === 'list') return [listsIn(inPlainLetters(text))];
  return field.kind === 'choice' ? [text.split(/[,;]/)] : readingsOf(field, text);
};

function valuesIn(field: Field, text: string): readonly Value[] {
  if (field.kind === 'list') return [listIn(field, text)];
  return field.kind === 'choice' ? [optionIn(field, text)] : numbersIn(field, text);
}

function parsed(field: Field, pieces: readonly string[]): ParsedValues {
  const given = pieces.map(piece => piece.trim()).filter(piece => piece !== '');
  try {
    if (given.length === 0) throw new BadList(`Enter at least one value of ${field.label}.`);
    const values = [...new Set(given.flatMap(piece => valuesIn(field, piece)))];
    if (values.length > MOST_VALUES) throw new BadList(`That is ${values.length} values; the limit is ${MOST_VALUES}.`);
    return { values, problem: null };
  } catch (error) {
    if (!(error instanceof BadList)) throw error;
    return { values: null, problem: error.message };
  }
}

/** Reads a list, in the order in which it is written and each value once; or a sentence that says what is wrong with it. */
export function parseValues(field: Field, text: string): ParsedValues {
  const all = readings(field, text).map(pieces => parsed(field, pieces));
  return all.find(({ values }) => values !== null) ?? all.at(-1)!;
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
