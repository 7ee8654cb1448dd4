// Scores that look at several samples of the code: one encoding, L samples and decodings of
// it, noise that is drawn on the device, and one read-back for a handful of samples.

import { concat, tidy } from '@tensorflow/tfjs-core';
import { onwards } from '../models/pass.ts';
import type { Network, Posterior, Tensor2D } from '../models/types.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import type { SampleScore } from '../scores/types.ts';
import { gaussianNoise } from './ops/noise.ts';
import { tf } from './tf.ts';

/** Samples between two read-backs: enough to keep the device busy, few enough to let others have a turn. */
const AT_ONCE = 10;
/** Sets the noise of scores apart from that of training. */
export const STREAM = 0x5c03e5;

interface Draw {
  /** L */
  readonly samples: number;
  readonly seed: number;
  /** Place of the chunk in its list, even: an image gets the same noise every time, whatever the chunk. */
  readonly from: number;
  rest(): Promise<void>;
}

/**
 * Images and their posterior, both on the device and the caller's -> [n] for each id, from L samples of the code. A model
 * without noise needs only one.
 */
export async function sampledScores(
  network: Network,
  x: Tensor2D,
  posterior: Posterior,
  ids: readonly ScoreId[],
  { samples, seed, from, rest }: Draw,
): Promise<Partial<Record<ScoreId, Float32Array>>> {
  if (ids.length === 0) return {};
  const members = ids.map(id => scores[id] as SampleScore);
  const [n, latent] = posterior.mean.shape;
  const draws = posterior.logVar ? samples : 1;
  const scoresOf = (l: number) => {
    const noise = gaussianNoise(seed ^ STREAM, l, n, latent, 1, from * latent);
    const pass = onwards(tf, network, x, posterior, noise);
    return members.map(score => tf.reshape(score.sample(tf, pass), [1, n]) as Tensor2D);
  };
  const values = members.map(() => Array.from({ length: n }, () => new Float32Array(draws)));
  for (let first = 0; first < draws; first += AT_ONCE) {
    const last = Math.min(draws, first + AT_ONCE);
    const table = tidy(() => {
      const rows: Tensor2D[] = [];
      // A tidy for each sample: what all of them leave on the way would fill the memory of a GPU.
      for (let l = first; l < last; l++) rows.push(...tidy(() => scoresOf(l)));
      return concat(rows, 0);
    });
    const read = await table.data();
    table.dispose();
    const count = members.length * (last - first);
    for (let r = 0; r < count; r++)
      for (let i = 0; i < n; i++)
        values[r % members.length][i][first + Math.floor(r / members.length)] = read[r * n + i];
    await rest();
  }
  return Object.fromEntries(ids.map((id, s) => [id, Float32Array.from(values[s], each => members[s].reduce(each))]));
}
