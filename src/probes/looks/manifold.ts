// Decodes a 15 x 15 grid over two dimensions, or a row over one; the other dimensions stay at the mean of the encoded test set.

import { priorQuantiles } from '../../core/normal.ts';
import { type Manifold, plane } from '../manifold.ts';
import type { Look } from '../types.ts';
import { centreAndStd } from './spread.ts';

const SIDE = 15;

export const manifold: Look<Manifold> = async ({ test, latent, values, decode, stored }) => {
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
};
