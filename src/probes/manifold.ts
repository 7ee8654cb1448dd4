// What the decoder draws on a grid over the latent plane.

import type { Values } from '../core/examples.ts';
import { choice, type Settings } from '../core/field.ts';
import { priorQuantiles } from '../core/normal.ts';
import { axisX, axisY } from './latent.ts';
import type { Evaluation, Probe } from './types.ts';

const SIDE = 15;

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

/** Mean and standard deviation of each latent dimension over an evaluation. */
export function centreAndStd({ count, latent, mean }: Evaluation): { centre: Float32Array; std: Float32Array } {
  const centre = new Float32Array(latent);
  const std = new Float32Array(latent);
  for (let d = 0; d < latent; d++) {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += mean[i * latent + d];
    const m = sum / Math.max(1, count);
    let squares = 0;
    for (let i = 0; i < count; i++) squares += (mean[i * latent + d] - m) ** 2;
    centre[d] = m;
    std[d] = Math.sqrt(squares / Math.max(1, count));
  }
  return { centre, std };
}

/** Dimensions (from 0) that the plane shows, from the view fields and the width of the code. */
export function plane(values: Settings, latent: number): [number, number] {
  const of = (id: string) => Math.min(Number(values[id]) - 1, latent - 1);
  return latent <= 2 ? [0, latent - 1] : [of('axisX'), of('axisY')];
}

/** A 15 x 15 grid over two dimensions, or a row over one; the other dimensions stay at the mean of the encoded test set. */
export const manifold: Probe<Manifold, typeof manifoldOver | typeof axisX | typeof axisY> = {
  fields: [manifoldOver, axisX, axisY],
  applies: (id, code) => id === 'manifold' || code > 2,
  async look({ test, latent, values, decode, stored }) {
    const axes = plane(values, latent);
    const { centre, std } = centreAndStd(test);
    const along = (d: number) =>
      values.manifold === 'prior'
        ? Float32Array.from(priorQuantiles(SIDE))
        : Float32Array.from({ length: SIDE }, (_, i) => centre[d] + std[d] * ((2 * i) / (SIDE - 1) - 1));
    const xs = along(axes[0]);
    const ys = latent === 1 ? Float32Array.of(0) : along(axes[1]);
    const z = new Float32Array(ys.length * SIDE * latent);
    for (let row = 0; row < ys.length; row++) {
      for (let column = 0; column < SIDE; column++) {
        const at = (row * SIDE + column) * latent;
        z.set(centre, at);
        z[at + axes[1]] = ys[ys.length - 1 - row]; // with one dimension x has the last word
        z[at + axes[0]] = xs[column];
      }
    }
    const decoded = await decode(z);
    return { side: SIDE, axes, xs, ys, values: stored(decoded) };
  },
};
