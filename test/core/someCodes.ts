import type { Codes } from '../../src/core/codes.ts';
import { random } from '../../src/core/random.ts';

/** Codes from rows of means, and of log-variances where there are any. */
export const codesOf = (mean: number[][], logVar?: number[][]): Codes => ({
  count: mean.length,
  latent: mean[0]?.length ?? 2,
  mean: Float32Array.from(mean.flat()),
  logVar: logVar ? Float32Array.from(logVar.flat()) : null,
});

/** Normal means, log-variances between -2 and 0. */
export function someCodes(count: number, latent: number, seed: number): Codes {
  const rng = random(seed, 'codes');
  return {
    count,
    latent,
    mean: Float32Array.from({ length: count * latent }, () => rng.normal()),
    logVar: Float32Array.from({ length: count * latent }, () => -2 * rng.uniform()),
  };
}

export const row = (codes: Codes, n: number): number[] => [
  ...codes.mean.subarray(n * codes.latent, (n + 1) * codes.latent),
];

export const euclidean = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.sqrt(Array.from(a).reduce((sum, value, j) => sum + (value - b[j]) ** 2, 0));
