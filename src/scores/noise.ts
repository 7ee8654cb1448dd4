// The noise of scores that sample: which numbers an example is given depends on the seed, the sample and its place, and on nothing else.

import { noise } from '../core/random.ts';

/** Sets the noise of scores apart from that of training. */
export const STREAM = 0x5c03e5;

/** Standard normal numbers for one sample of the code of the example at this place of its list, [latent]. */
export function sampleNoise(seed: number, sample: number, place: number, latent: number): Float32Array {
  const from = place * latent;
  const even = from - (from % 2); // numbers are made in pairs
  const drawn = noise(seed ^ STREAM, sample, from - even + latent, undefined, even);
  return drawn.slice(from - even);
}
