// The own row and the own series on this computer's disk, so that a reload loses nothing. Storage may be forbidden, full or
// tampered with: then there is just nothing kept.

import { isSameShape, type RowShape, type SeriesShape, type Shape, valuesOf } from '../core/shape.ts';
import type { OwnNumbers } from './ownNumbers.ts';

const keyOf = ({ kind }: Shape): string => `vae-anomaly-lab/own-${kind}`;

/** JSON knows no NaN: what is missing is null. */
const written = (values: Float32Array): (number | null)[] =>
  Array.from(values, value => (Number.isNaN(value) ? null : value));

function numbersOf(list: unknown, count: number): Float32Array<ArrayBuffer> | null {
  const isNumber = (each: unknown) => each === null || (typeof each === 'number' && Number.isFinite(Math.fround(each)));
  if (!Array.isArray(list) || list.length !== count || !list.every(isNumber)) return null;
  return Float32Array.from(list, each => each ?? Number.NaN);
}

export const write = (shape: RowShape | SeriesShape, { values, first }: OwnNumbers): string =>
  JSON.stringify({ version: 1, shape, values: written(values), first: written(first) });

/** Reads what `write` wrote of the same shape; null for anything else. */
export function read(text: string, shape: RowShape | SeriesShape): OwnNumbers | null {
  try {
    const stored = JSON.parse(text);
    if (stored.version !== 1 || !isSameShape(stored.shape, shape)) return null;
    const [values, first] = [stored.values, stored.first].map(list => numbersOf(list, valuesOf(shape)));
    return values && first && { values, first };
  } catch {
    return null;
  }
}

export function keepNumbers(shape: RowShape | SeriesShape, now: OwnNumbers): void {
  try {
    localStorage.setItem(keyOf(shape), write(shape, now));
  } catch {
    // Nothing to do: it lasts as long as the page.
  }
}

export function keptNumbers(shape: RowShape | SeriesShape): OwnNumbers | null {
  try {
    return read(localStorage.getItem(keyOf(shape)) ?? '', shape);
  } catch {
    return null;
  }
}
