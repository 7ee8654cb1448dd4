// Scores that look at several samples of the code: one encode, L decodes, and one read-back for a handful of samples.

import { concat, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { noise } from '../core/random.ts';
import type { Network, Tensor2D } from '../models/types.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import type { SampleScore } from '../scores/types.ts';
import { tf } from './tf.ts';

/** Samples between two read-backs: enough to keep the device busy, few enough to let others have a turn. */
const AT_ONCE = 10;
/** Sets the noise of scores apart from that of training. */
const STREAM = 0x5c03e5;

interface Draw {
  /** L */
  readonly samples: number;
  readonly seed: number;
  /** Place of the chunk in its list, so that an image gets the same noise every time. */
  readonly from: number;
  rest(): Promise<void>;
}

/** x [n, 784] in 0..1 -> [n] for each id, from L samples of the code. A model without noise needs only one. */
export async function sampledScores(
  network: Network,
  x: Float32Array,
  ids: readonly ScoreId[],
  { samples, seed, from, rest }: Draw,
): Promise<Partial<Record<ScoreId, Float32Array>>> {
  if (ids.length === 0) return {};
  const members = ids.map(id => scores[id] as SampleScore);
  const n = x.length / 784;
  const input = tensor2d(x, [n, 784]);
  const { mean, logVar } = tidy(() => network.encode(input) as unknown as Record<string, Tensor2D>) as {
    mean: Tensor2D;
    logVar: Tensor2D | null;
  };
  const wide = mean.shape[1];
  const draws = logVar ? samples : 1;
  const values = members.map(() => Array.from({ length: n }, () => new Float32Array(draws)));
  for (let first = 0; first < draws; first += AT_ONCE) {
    const last = Math.min(draws, first + AT_ONCE);
    const table = tidy(() => {
      const columns: Tensor2D[] = [];
      for (let l = first; l < last; l++) {
        const epsilon = tensor2d(noise(seed ^ STREAM, from * 1024 + l, n * wide), [n, wide]);
        const z = logVar ? tf.reparameterise(mean, logVar, epsilon) : mean;
        const pass = { x: input, mean, logVar, z, logits: network.decode(z) };
        for (const score of members) columns.push(tf.reshape(score.sample(tf, pass), [n, 1]) as Tensor2D);
      }
      return concat(columns, 1);
    });
    const read = await table.data();
    table.dispose();
    const across = members.length * (last - first);
    for (let i = 0; i < n; i++)
      for (let c = 0; c < across; c++)
        values[c % members.length][i][first + Math.floor(c / members.length)] = read[i * across + c];
    await rest();
  }
  input.dispose();
  mean.dispose();
  logVar?.dispose();
  return Object.fromEntries(ids.map((id, s) => [id, Float32Array.from(values[s], each => members[s].reduce(each))]));
}
