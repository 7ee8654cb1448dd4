// Examples as they are stored: bytes for images, and what was measured for rows and series. What a network sees of them,
// scaling says.

import { type Shape, valuesOf } from './shape.ts';

/** Numbers of examples as they are stored: images 0 = black to 255 = white; anything else in its own units, NaN where a value is missing. */
export type Values = Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

/** Examples of one shape and what is known about each. */
export interface Examples {
  count: number;
  shape: Shape;
  /** [count, values of the shape], row-major. */
  values: Values;
  /** [count] classes, from 0. */
  labels: Uint8Array<ArrayBuffer>;
  /** What each was drawn with, [count] each, by name; only a dataset that is made by us knows this. */
  factors?: Record<string, Float32Array<ArrayBuffer>>;
}

/** Anything that holds examples one after the other. */
export interface Stored<V extends Values = Values> {
  readonly shape: Shape;
  /** [n, values of the shape] */
  readonly values: V;
}

/** An array of so many stored numbers, of the kind that the given ones are. */
export const emptyLike = (values: Values, count: number): Values =>
  values instanceof Uint8Array ? new Uint8Array(count) : new Float32Array(count);

/** Example `at` as it is stored, [values]: a view, not a copy. */
export function exampleAt<V extends Values>({ shape, values }: Stored<V>, at: number): V {
  const size = valuesOf(shape);
  return values.subarray(at * size, (at + 1) * size) as V;
}

/**
 * The examples at `indices` as they are stored, [indices.length, values].
 * @param out filled and returned when given; must hold so many numbers (mutated)
 * @throws RangeError an index outside what is stored, or `out` too small
 */
export function gather<V extends Values>(stored: Stored<V>, indices: ArrayLike<number>, out?: V): V {
  const { shape, values } = stored;
  const size = valuesOf(shape);
  const count = values.length / size;
  const found = (out ?? emptyLike(values, indices.length * size)) as V;
  if (found.length < indices.length * size) throw new RangeError('The given array is too small for the examples.');
  for (let row = 0; row < indices.length; row++) {
    const index = indices[row];
    if (!(index < count)) throw new RangeError(`There is no example ${index}; there are ${count}.`);
    found.set(values.subarray(index * size, (index + 1) * size), row * size);
  }
  return found;
}
