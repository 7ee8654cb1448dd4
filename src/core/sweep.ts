// A sweep: one experiment again and again, with another value of one field and another seed each time. What is to be run,
// in which order, and what can be said of several runs that differ by chance alone.

import type { Value } from './valueList.ts';

export const MOST_SEEDS = 10;

export interface Entry {
  readonly value: Value;
  readonly seed: number;
}

/** `count` seeds from `first` on; after the last of the field comes its first again. */
export const seedsFrom = (first: number, count: number, { min, max }: { min: number; max: number }): number[] =>
  Array.from({ length: count }, (_, i) => min + ((first - min + i) % (max - min + 1)));

/**
 * Every value with every seed, one seed after the other. So the picture has a bar for every value after the first round,
 * and a sweep that is stopped has tried each value equally often, give or take one.
 */
export const queue = (values: readonly Value[], seeds: readonly number[]): Entry[] =>
  seeds.flatMap(seed => values.map(value => ({ value, seed })));

export const isSameEntry = (a: Entry, b: Entry): boolean => a.value === b.value && a.seed === b.seed;

export interface Spread {
  readonly count: number;
  readonly mean: number;
  /** Sample standard deviation, with n - 1 in the denominator; null for a single number, which has no spread. */
  readonly sd: number | null;
  readonly min: number;
  readonly max: number;
}

/** Of numbers that differ by chance; null if there are none. The sums are of differences, so that digits survive. */
export function spread(numbers: readonly number[]): Spread | null {
  const count = numbers.length;
  if (count === 0) return null;
  const mean = numbers.reduce((sum, x) => sum + x, 0) / count;
  const squares = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return {
    count,
    mean,
    sd: count > 1 ? Math.sqrt(squares / (count - 1)) : null,
    min: Math.min(...numbers),
    max: Math.max(...numbers),
  };
}
