// What the decoder draws on a grid over the latent plane.

import type { Values } from '../core/examples.ts';
import { choice, type Settings } from '../core/field.ts';
import { axisX, axisY } from './latent.ts';
import type { Probe } from './types.ts';

export interface Manifold {
  /** Columns; and rows, but for a code of one number, which makes a single one. */
  readonly side: number;
  /** Latent dimensions (from 0) along x and y; equal if there is only one. */
  readonly axes: readonly [number, number];
  /** [side] coordinates of the columns, left to right. */
  readonly xs: Float32Array;
  /** [rows] coordinates of the rows, bottom to top; those of a single row say nothing. */
  readonly ys: Float32Array;
  /** [rows * side, values] as stored; the first example is top left. */
  readonly values: Values;
}

const manifoldOver = choice({
  id: 'manifold',
  label: 'Grid over',
  help: 'Either the mean ± one [[standard deviation]] of the encoded test set, or the 5% to 95% [[quantiles|quantile]] of the [[prior]] in equal steps of probability.',
  group: 'view',
  cost: 'view',
  initial: 'encoded',
  options: [
    { value: 'encoded', label: 'Encoded test set' },
    { value: 'prior', label: 'Prior quantiles' },
  ],
});

/** Dimensions (from 0) that the plane shows, from the view fields and the width of the code. */
export function plane(values: Settings, latent: number): [number, number] {
  const of = (id: string) => Math.min(Number(values[id]) - 1, latent - 1);
  return latent <= 2 ? [0, latent - 1] : [of('axisX'), of('axisY')];
}

export const manifold: Probe<Manifold, typeof manifoldOver | typeof axisX | typeof axisY> = {
  fields: [manifoldOver, axisX, axisY],
  applies: (id, code) => id === 'manifold' || code > 2,
};
