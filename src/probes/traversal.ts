// What each dimension of the code changes: decodes along it, while all others stay at the middle of the codes.

import type { Values } from '../core/examples.ts';
import { centreAndStd } from './manifold.ts';
import type { Probe } from './types.ts';

/** Steps of one standard deviation each, to both sides of the middle. */
const TO_EACH_SIDE = 3;
/** Dimensions that are followed: a picture of more cannot be read. */
const MOST = 12;

export interface Traversal {
  /** [rows] latent dimensions, from 0, rising: all, or the twelve along which codes lie farthest apart. */
  readonly dimensions: Uint16Array;
  /** How many numbers a code has. */
  readonly latent: number;
  /** [steps] -3..3, in standard deviations from the middle. */
  readonly steps: Float32Array;
  /** [latent] middle of the encoded test set, and its standard deviation along each dimension. */
  readonly centre: Float32Array;
  readonly std: Float32Array;
  /** [rows * steps, values] as stored, one dimension after the other. */
  readonly values: Values;
}

export const traversal: Probe<Traversal, never> = {
  fields: [],
  async look({ test, latent, decode, stored }) {
    const { centre, std } = centreAndStd(test);
    const farthest = Array.from({ length: latent }, (_, d) => d).sort((a, b) => std[b] - std[a]);
    const dimensions = Uint16Array.from(farthest.slice(0, MOST)).sort();
    const steps = Float32Array.from({ length: 2 * TO_EACH_SIDE + 1 }, (_, i) => i - TO_EACH_SIDE);
    const z = new Float32Array(dimensions.length * steps.length * latent);
    dimensions.forEach((d, row) => {
      steps.forEach((step, column) => {
        const at = (row * steps.length + column) * latent;
        z.set(centre, at);
        z[at + d] += step * std[d];
      });
    });
    return { dimensions, latent, steps, centre, std, values: stored(await decode(z)) };
  },
};
