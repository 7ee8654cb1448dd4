// What training examples have in common, value by value. Everything that is fitted on data before a network sees them comes
// from here, and so does what one example is drawn against.

import type { Examples, Values } from './examples.ts';
import { valuesOf } from './shape.ts';

/** Of each of the values, [values] each, missing ones left out. */
export interface Statistics {
  readonly mean: Float32Array<ArrayBuffer>;
  /** Standard deviation: the root of the mean square, over n. */
  readonly deviation: Float32Array<ArrayBuffer>;
  readonly least: Float32Array<ArrayBuffer>;
  readonly median: Float32Array<ArrayBuffer>;
  readonly most: Float32Array<ArrayBuffer>;
}

/** Of the examples at `indices`; a value that all of them miss is 0 throughout. */
export function statisticsOf(examples: Pick<Examples, 'shape' | 'values'>, indices: ArrayLike<number>): Statistics {
  const size = valuesOf(examples.shape);
  const found = { mean: 0, deviation: 0, least: 0, median: 0, most: 0 };
  const all = Object.fromEntries(Object.keys(found).map(name => [name, new Float32Array(size)])) as Record<
    keyof Statistics,
    Float32Array<ArrayBuffer>
  >;
  const column = new Float64Array(indices.length);
  for (let value = 0; value < size; value++) {
    let count = 0;
    for (let i = 0; i < indices.length; i++) {
      const number = examples.values[indices[i] * size + value];
      if (!Number.isNaN(number)) column[count++] = number;
    }
    if (count === 0) continue;
    const known = column.subarray(0, count).sort();
    const mean = known.reduce((sum, number) => sum + number, 0) / count;
    all.mean[value] = mean;
    all.deviation[value] = Math.sqrt(known.reduce((sum, number) => sum + (number - mean) ** 2, 0) / count);
    all.least[value] = known[0];
    all.median[value] = (known[(count - 1) >> 1] + known[count >> 1]) / 2;
    all.most[value] = known[count - 1];
  }
  return all;
}

/** Mean, deviation and limits of all values together: what is measured of one quantity has one of each. */
export function pooled({ mean, deviation, least, most }: Statistics): {
  mean: number;
  deviation: number;
  least: number;
  most: number;
} {
  const average = (of: (i: number) => number) => mean.reduce((sum, _, i) => sum + of(i), 0) / mean.length;
  const centre = average(i => mean[i]);
  const variance = average(i => deviation[i] ** 2 + (mean[i] - centre) ** 2);
  return { mean: centre, deviation: Math.sqrt(variance), least: Math.min(...least), most: Math.max(...most) };
}

/** The example with what it misses filled in, [values]. */
export const filled = (values: Values, fill: ArrayLike<number>): Float32Array<ArrayBuffer> =>
  Float32Array.from(values, (value, i) => (Number.isNaN(value) ? fill[i % fill.length] : value));
