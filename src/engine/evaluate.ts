// Looking without learning: images through the network with the code at the mean, in chunks of one fixed shape, so that
// every evaluation reuses the same GPU programs and textures.

import { concat, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { forward } from '../models/pass.ts';
import type { Network, Tensor, Tensor2D } from '../models/types.ts';
import type { Evaluation } from '../probes/types.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import { tf } from './tf.ts';

export const CHUNK = 250;
const scoreIds = Object.keys(scores) as ScoreId[];

export interface Looked {
  /** [n, latent] */
  readonly mean: Float32Array;
  /** [n, latent], or null without log-variance. */
  readonly logVar: Float32Array | null;
  /** [n, 784] probabilities; only on request. */
  readonly reconstruction: Float32Array;
  readonly scores: Record<ScoreId, Float32Array>;
}

const read = (tensor: Tensor): Promise<Float32Array> => tensor.data() as Promise<Float32Array>;

/** Sends images [n, 784] through the network; reads back codes and scores, and the images if they are asked for. */
export async function look(network: Network, x: Float32Array, withImages: boolean): Promise<Looked> {
  const n = x.length / 784;
  let [wide, noisy] = [0, false];
  const [table, images] = tidy(() => {
    const { mean, logVar, ...rest } = forward(tf, network, tensor2d(x, [n, 784]), null);
    [wide, noisy] = [mean.shape[1], logVar !== null];
    const scored = scoreIds.map(id => tf.reshape(scores[id].score(tf, { mean, logVar, ...rest }), [n, 1]));
    // One read-back instead of several: codes and scores side by side.
    const columns = concat([mean, ...(logVar ? [logVar] : []), ...scored] as Tensor2D[], 1);
    return withImages ? [columns, tf.sigmoid(rest.logits)] : [columns];
  });
  const [values, pixels] = await Promise.all([read(table), images ? read(images) : new Float32Array(0)]);
  table.dispose();
  images?.dispose();
  const columns = values.length / n;
  const part = (from: number, to: number) => {
    const out = new Float32Array(n * (to - from));
    for (let i = 0; i < n; i++) out.set(values.subarray(i * columns + from, i * columns + to), i * (to - from));
    return out;
  };
  const first = noisy ? 2 * wide : wide;
  return {
    mean: part(0, wide),
    logVar: noisy ? part(wide, 2 * wide) : null,
    reconstruction: pixels,
    scores: Object.fromEntries(scoreIds.map((id, i) => [id, part(first + i, first + i + 1)])) as Looked['scores'],
  };
}

/**
 * Codes and scores of the first `count` images of a list, or of fewer if `isEnough(done)` says so after a chunk: any
 * prefix is a sample. `images(from, to)` gives pixels [to - from, 784] in 0..1; `rest` is awaited between chunks, so that
 * whoever shares the thread gets a turn.
 */
export async function evaluate(
  network: Network,
  latent: number,
  count: number,
  images: (from: number, to: number) => Float32Array,
  rest: () => Promise<void>,
  isEnough: (done: number) => boolean = () => false,
): Promise<Evaluation> {
  const mean = new Float32Array(count * latent);
  const scored = Object.fromEntries(scoreIds.map(id => [id, new Float32Array(count)])) as Record<ScoreId, Float32Array>;
  let logVar: Float32Array | null = null;
  let done = 0;
  for (let from = 0; from < count && !(done > 0 && isEnough(done)); from += CHUNK) {
    const size = Math.min(CHUNK, count - from);
    const x = new Float32Array(CHUNK * 784); // the tail is padded with black images, and dropped again
    x.set(images(from, from + size));
    const seen = await look(network, x, false);
    mean.set(seen.mean.subarray(0, size * latent), from * latent);
    if (seen.logVar) {
      logVar ??= new Float32Array(count * latent);
      logVar.set(seen.logVar.subarray(0, size * latent), from * latent);
    }
    for (const id of scoreIds) scored[id].set(seen.scores[id].subarray(0, size), from);
    done = from + size;
    await rest();
  }
  for (const id of scoreIds) scored[id] = scored[id].subarray(0, done);
  return {
    count: done,
    latent,
    mean: mean.subarray(0, done * latent),
    logVar: logVar?.subarray(0, done * latent) ?? null,
    scores: scored,
  };
}

/** Decodes z [n, latent] into probabilities [n, 784]. */
export async function decode(network: Network, z: Float32Array, latent: number): Promise<Float32Array> {
  const images = tidy(() => tf.sigmoid(network.decode(tensor2d(z, [z.length / latent, latent]))));
  const pixels = await read(images);
  images.dispose();
  return pixels;
}
