// What the two kinds of example have in common: where each of their values comes from, and how columns are named in a sentence.

import type { Shape } from '../shape.ts';
import type { Stray } from './types.ts';

/** Where one value of an example comes from. */
export interface Source {
  readonly name: string;
  /** The value in a row; NaN where it is missing. */
  at(row: number): number;
}

export interface Sources {
  readonly sources: readonly Source[];
  shape(kept: readonly Source[]): Shape;
  /** What was done with columns, in sentences. */
  readonly notes: readonly string[];
}

/** Names in one sentence. */
const NAMED = 8;
/** Letters of a text that a sentence repeats. */
const QUOTED = 40;

/** Every name; of very many, the first. */
export const listed = (names: readonly string[]): string =>
  names.length <= NAMED ? names.join(', ') : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`;

/** What a person reads of a cell that does not belong among numbers; where they know the column, without its name. */
export function strayIn(name: string | null, { line, text, file }: Stray): string {
  const isInfinite = /^[+-]?(inf|infinity|∞)$/i.test(text) || !Number.isNaN(Number(text));
  const fault = isInfinite ? 'is infinite, or too large for the model' : 'is not a number';
  const at = file === undefined ? `Line ${line}` : `Line ${line} of ${file}`;
  const place = name === null ? at : `${at}, column “${name}”`;
  return `${place}: “${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}” ${fault}.`;
}
