// Examples as they are stored, and from there to the numbers that a network reads. They stay bytes until they are needed.

import { type Shape, valuesOf } from './shape.ts';

/** Images of one shape and what is known about each. */
export interface Examples {
  count: number;
  shape: Shape;
  /** [count, values of the shape], row-major, 0 = black to 255 = white. */
  values: Uint8Array<ArrayBuffer>;
  /** [count] classes, from 0. */
  labels: Uint8Array<ArrayBuffer>;
  /** What each was drawn with, [count] each, by name; only a dataset that is made by us knows this. */
  factors?: Record<string, Float32Array<ArrayBuffer>>;
}

/** Anything that holds examples one after the other, as bytes. */
export interface Stored {
  readonly shape: Shape;
  /** [n, values of the shape] 0..255 */
  readonly values: Uint8Array;
}

/** Example `at` as it is stored, [values] in 0..255: a view, not a copy. */
export function exampleAt({ shape, values }: Stored, at: number): Uint8Array {
  const size = valuesOf(shape);
  return values.subarray(at * size, (at + 1) * size);
}

/** Shares of white as they are drawn, 0..1 -> 0..255; what a Gaussian expects beyond black or white is black or white. */
export const bytesOf = (shares: Float32Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(shares, share => Math.round(255 * Math.min(1, Math.max(0, share))));

const scaled = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/** Where an example begins. @throws RangeError there is none of this number */
function startOf({ shape, values }: Stored, index: number): number {
  const size = valuesOf(shape);
  const count = values.length / size;
  if (!(index < count)) throw new RangeError(`There is no image ${index}; there are ${count}.`);
  return index * size;
}

/**
 * The examples at `indices`, scaled from 0..255 to 0..1, [indices.length, values], row-major.
 * @param out filled and returned when given; must hold so many numbers (mutated)
 * @throws RangeError an index outside what is stored, or `out` too small
 */
export function gather(
  stored: Stored,
  indices: ArrayLike<number>,
  out: Float32Array = new Float32Array(indices.length * valuesOf(stored.shape)),
): Float32Array {
  const size = valuesOf(stored.shape);
  if (out.length < indices.length * size) throw new RangeError('The given array is too small for the images.');
  for (let row = 0; row < indices.length; row++) {
    const [from, to] = [startOf(stored, indices[row]), row * size];
    for (let i = 0; i < size; i++) out[to + i] = scaled[stored.values[from + i]];
  }
  return out;
}

/**
 * The examples at `indices` as they are stored, [indices.length, values] in 0..255.
 * @param out must hold so many bytes (mutated)
 * @throws RangeError an index outside what is stored
 */
export function gatherBytes(stored: Stored, indices: ArrayLike<number>, out: Uint8Array): void {
  const size = valuesOf(stored.shape);
  for (let row = 0; row < indices.length; row++) {
    const from = startOf(stored, indices[row]);
    out.set(stored.values.subarray(from, from + size), row * size);
  }
}
