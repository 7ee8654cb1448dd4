// Many samples of the code of one image: what they decode to, and what each of them says. One image is small enough for
// all its samples to go through the decoder side by side.

import { concat, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { noise } from '../core/random.ts';
import type { Network, Tensor2D } from '../models/types.ts';
import { type ScoreId, scoreIds, scores } from '../scores/index.ts';
import { STREAM } from '../scores/noise.ts';
import { tf } from './tf.ts';

export interface Samples {
  /** L; 1 for a model without noise. */
  readonly count: number;
  /** [L, latent] */
  readonly codes: Float32Array;
  /** [L, values] what is expected of each */
  readonly images: Float32Array;
  /** What each sample says under every score that looks at samples, [L] each. */
  readonly says: Partial<Record<ScoreId, Float32Array>>;
}

/**
 * L codes z = mean + sigma · noise of one image, decoded and scored.
 * @param x [values] in 0..1; @param mean [latent]; @param logVar [latent], null for a model without noise
 */
export async function sampleImage(
  network: Network,
  x: Float32Array,
  { mean, logVar }: { mean: Float32Array; logVar: Float32Array | null },
  { samples, seed }: { samples: number; seed: number },
): Promise<Samples> {
  const latent = mean.length;
  const count = logVar ? samples : 1;
  const drawn = noise(seed ^ STREAM, 0, count * latent);
  const codes = Float32Array.from({ length: count * latent }, (_, i) => {
    const d = i % latent;
    return mean[d] + (logVar ? Math.exp(logVar[d] / 2) * drawn[i] : 0);
  });
  const repeated = (row: Float32Array) => {
    const all = new Float32Array(count * row.length);
    for (let l = 0; l < count; l++) all.set(row, l * row.length);
    return tensor2d(all, [count, row.length]);
  };
  const members = scoreIds.flatMap(id => {
    const score = scores[id];
    return score.kind === 'samples' ? [{ id, score }] : [];
  });
  const [table, pixels] = tidy(() => {
    const z = tensor2d(codes, [count, latent]);
    const output = network.decode(z);
    const { likelihood, encode } = network;
    const posterior = { mean: repeated(mean), logVar: logVar && repeated(logVar) };
    const pass = { x: repeated(x), ...posterior, z, output, likelihood, encode };
    const columns = members.map(({ score }) => tf.reshape(score.sample(tf, pass), [count, 1]) as Tensor2D);
    return [concat(columns, 1), likelihood.mean(tf, output)];
  });
  const [values, images] = (await Promise.all([table.data(), pixels.data()])) as Float32Array[];
  table.dispose();
  pixels.dispose();
  const column = (c: number) => Float32Array.from({ length: count }, (_, l) => values[l * members.length + c]);
  return { count, codes, images, says: Object.fromEntries(members.map(({ id }, c) => [id, column(c)])) };
}
