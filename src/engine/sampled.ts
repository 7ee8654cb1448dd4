// Scores that look at several samples of the code: one encoding, L samples and decodings of
// it, noise that is drawn on the device, and one read-back for a handful of samples.

import { concat, slice, tidy } from '@tensorflow/tfjs-core';
import { onwards } from '../models/pass.ts';
import type { Network, Pass, Posterior, Tensor1D, Tensor2D } from '../models/types.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import { STREAM } from '../scores/noise.ts';
import type { SampleScore } from '../scores/types.ts';
import { bernoulliNearby, decodesNearby } from './ops/nearby.ts';
import { gaussianNoise } from './ops/noise.ts';
import { tf } from './tf.ts';

/** Samples between two read-backs: enough to keep the device busy, few enough to let others have a turn. */
const AT_ONCE = 10;
/** The same where samples near a mean cost little. */
const NEARBY_AT_ONCE = 100;

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
  const noise = (l: number) => gaussianNoise(seed ^ STREAM, l, n, latent, 1, from * latent);
  const isNearby = draws > 1 && decodesNearby(network, draws);
  const atOnce = isNearby ? NEARBY_AT_ONCE : AT_ONCE;
  const values = members.map(() => Array.from({ length: n }, () => new Float32Array(draws)));
  for (let first = 0; first < draws; first += atOnce) {
    const last = Math.min(draws, first + atOnce);
    const table = tidy(() => {
      const pass = isNearby
        ? nearbyPasses(network, x, posterior, noise, first, last)
        : (l: number) => onwards(tf, network, x, posterior, noise(l));
      const scoresOf = (l: number) => {
        const given = pass(l);
        return members.map(score => tf.reshape(score.sample(tf, given), [1, n]) as Tensor2D);
      };
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

/** The passes of samples `first`..`last`, whose cross-entropies are found all at once; the output is for those who ask. */
function nearbyPasses(
  network: Network,
  x: Tensor2D,
  { mean, logVar }: Posterior,
  noise: (l: number) => Tensor2D,
  first: number,
  last: number,
): (l: number) => Pass {
  const codes = Array.from({ length: last - first }, (_, at) => tf.reparameterise(mean, logVar!, noise(first + at)));
  const nats = bernoulliNearby(network, x, mean, concat(codes, 0));
  return l => {
    const z = codes[l - first];
    return {
      ...{ x, mean, logVar, z, likelihood: network.likelihood, encode: network.encode },
      nats: tf.reshape(slice(nats, [l - first, 0], [1, x.shape[0]]), [x.shape[0]]) as Tensor1D,
      get output() {
        return network.decode(z);
      },
    };
  };
}
