// Decodes steps along one dimension after the other, from the middle of the encoded test set.

import type { Traversal } from '../traversal.ts';
import type { Look } from '../types.ts';
import { centreAndStd } from './spread.ts';

/** Steps of one standard deviation each, to both sides of the middle. */
const TO_EACH_SIDE = 3;
/** Dimensions that are followed: a picture of more cannot be read. */
const MOST = 12;

export const traversal: Look<Traversal> = async ({ test, latent, decode, stored }) => {
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
};
