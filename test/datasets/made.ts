// What the tests of made datasets measure alike.

import type { Examples } from '../../src/core/examples.ts';

export const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;

/** Pearson's. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, _, i) => sum + (x[i] - mx) * (y[i] - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

/** Places of the examples of a class. */
export const rowsOf = ({ labels }: Examples, label: number): number[] =>
  [...labels.keys()].filter(i => labels[i] === label);
