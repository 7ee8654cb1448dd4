// A list of values of one field, as a person types it: "0-9", "0.5, 1, 2, 4", "adam, sgd". Apart from `field.ts`, because a
// single value is bent to the nearest that can be used, and a list says what is wrong with it.

import { type ChoiceField, clamp, type Field, type NumberField } from './field.ts';

export type Value = number | string;

/** More are no picture any more, and take a day. */
export const MOST_VALUES = 50;

export type ParsedValues =
  | { readonly values: readonly Value[]; readonly problem: null }
  | { readonly values: null; readonly problem: string };

const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const single = new RegExp(`^${number}$`, 'i');
const range = new RegExp(`^(${number})-(${number})$`, 'i');

class BadList extends Error {}

const quoted = (text: string) => `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;

/** Rounding errors of a step such as 0.1 are no difference. */
const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function checked(field: NumberField, value: number): number {
  const { label, min, max } = field;
  if (value < min || value > max) throw new BadList(`${label} lies between ${min} and ${max}; ${value} does not.`);
  const nearest = clamp(field, value);
  if (!isSame(nearest, value))
    throw new BadList(`${label} cannot be ${value}; the nearest that it can be is ${nearest}.`);
  return nearest;
}

/** From the first value to the last in steps of the field. */
function run(field: NumberField, first: number, last: number): number[] {
  if (last < first) throw new BadList(`${first}-${last} runs backwards; write the smaller number first.`);
  const count = Math.floor((last - first) / field.step + 1e-9) + 1;
  if (count > MOST_VALUES)
    throw new BadList(
      `${first}-${last} are ${count} values in steps of ${field.step}, and ${MOST_VALUES} are the most. Write the ones you want, with commas.`,
    );
  return Array.from({ length: count }, (_, i) => checked(field, first + i * field.step));
}

function numbersIn(field: NumberField, text: string): number[] {
  const named = Object.entries(field.named ?? {}).find(([, name]) => name === text.toLowerCase());
  if (named) return [Number(named[0])];
  if (single.test(text)) return [checked(field, Number(text))];
  const ends = range.exec(text);
  if (!ends) throw new BadList(`${quoted(text)} is no number and no range such as 1-4.`);
  return run(field, checked(field, Number(ends[1])), checked(field, Number(ends[2])));
}

/** By its id or by the label that the page shows. */
function optionIn({ label, options }: ChoiceField, text: string): string {
  const wanted = text.toLowerCase();
  const found = options.find(option => option.value === text || option.label.toLowerCase() === wanted);
  if (found) return found.value;
  throw new BadList(`${label} cannot be ${quoted(text)}. It can be ${options.map(({ value }) => value).join(', ')}.`);
}

/** A dash between two numbers belongs to both, with or without spaces; it may be a long one. */
const piecesOf = (field: Field, text: string): string[] =>
  (field.kind === 'choice' ? text.split(/[,;]/) : text.replace(/(\d)\s*[-–—]\s*(?=[\d.])/g, '$1-').split(/[,;\s]/))
    .map(piece => piece.trim())
    .filter(piece => piece !== '');

/** Reads a list, in the order in which it is written and each value once; or a sentence that says what is wrong with it. */
export function parseValues(field: Field, text: string): ParsedValues {
  try {
    const pieces = piecesOf(field, text);
    if (pieces.length === 0) throw new BadList(`Which values of ${field.label}? Write at least one.`);
    const all = pieces.flatMap((piece): Value[] =>
      field.kind === 'choice' ? [optionIn(field, piece)] : numbersIn(field, piece),
    );
    const values = [...new Set(all)];
    if (values.length > MOST_VALUES)
      throw new BadList(`These are ${values.length} values, and ${MOST_VALUES} are the most.`);
    return { values, problem: null };
  } catch (error) {
    if (!(error instanceof BadList)) throw error;
    return { values: null, problem: error.message };
  }
}

/** The shortest text that `parseValues` reads back: "0-9" for a run of three or more whole steps, else with commas. */
export function formatValues(field: Field, values: readonly Value[]): string {
  const isRun =
    field.kind === 'number' &&
    Number.isInteger(field.step) &&
    values.length > 2 &&
    values.every((value, i) => i === 0 || Number(value) - Number(values[i - 1]) === field.step);
  return isRun ? `${values[0]}-${values.at(-1)}` : values.join(', ');
}
