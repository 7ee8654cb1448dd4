// Looking without learning: images through the network with the code at the mean, in chunks of one fixed shape, so that
// every evaluation reuses the same GPU programs and textures.

import { concat, getBackend, type TensorContainerObject, tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { Codes } from '../core/codes.ts';
import { onwards } from '../models/pass.ts';
import type { Network, Posterior, Tensor, Tensor2D } from '../models/types.ts';
import type { Evaluation } from '../probes/types.ts';
import { type ScoreId, scoreIds, scores } from '../scores/index.ts';
import { sampledScores } from './sampled.ts';
import { tf } from './tf.ts';

/** Images that go through the network at once: as many as fit a processor's cache, or as keep a GPU busy; and numbers of a layer. */
const USUAL = { gpu: { images: 1000, numbers: 8_000_000 }, processor: { images: 250, numbers: 4_000_000 } };

/**
 * Images that go through at once, even. All layers of a pass are in memory at its end, so with `widest` numbers in the widest
 * layer of an image there are fewer: that layer takes no more than 32 MB on a GPU, or 16 MB, whatever the model.
 */
export function chunkSize(widest = 1): number {
  const { images, numbers } = USUAL[getBackend() === 'webgl' ? 'gpu' : 'processor'];
  return Math.min(images, Math.max(2, 2 * Math.floor(numbers / widest / 2)));
}

const passScores = scoreIds.flatMap(id => {
  const score = scores[id];
  return score.kind === 'pass' ? [{ id, score }] : [];
});

export interface Looked {
  /** [n, latent] */
  readonly mean: Float32Array;
  /** [n, latent], or null without log-variance. */
  readonly logVar: Float32Array | null;
  /** [n, values] what the decoder expects; only on request. */
  readonly reconstruction: Float32Array;
  /** The scores that one pass can give. */
  readonly scores: Partial<Record<ScoreId, Float32Array>>;
}

const read = (tensor: Tensor): Promise<Float32Array> => tensor.data() as Promise<Float32Array>;

/** Sends examples of this size, [n, size], through the network; reads back codes and scores, and the images if they are asked for. */
export async function look(network: Network, x: Float32Array, size: number, withImages: boolean): Promise<Looked> {
  const input = tensor2d(x, [x.length / size, size]);
  const posterior = encode(network, input);
  const looked = await lookOnwards(network, input, posterior, withImages);
  for (const each of [input, posterior.mean, posterior.logVar]) each?.dispose();
  return looked;
}

/** The posterior of x, for the caller to dispose. */
const encode = (network: Network, x: Tensor2D): Posterior =>
  tidy(() => ({ ...network.encode(x) }) as TensorContainerObject) as unknown as Posterior;

async function lookOnwards(network: Network, x: Tensor2D, posterior: Posterior, withImages: boolean): Promise<Looked> {
  const { mean, logVar } = posterior;
  const [n, wide] = mean.shape;
  const [table, images] = tidy(() => {
    const pass = onwards(tf, network, x, posterior, null);
    const scored = passScores.map(({ score }) => tidy(() => tf.reshape(score.score(tf, pass), [n, 1])));
    // One read-back instead of several: codes and scores side by side.
    const columns = concat([mean, ...(logVar ? [logVar] : []), ...scored] as Tensor2D[], 1);
    return withImages ? [columns, network.likelihood.mean(tf, pass.output)] : [columns];
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
  const first = logVar ? 2 * wide : wide;
  return {
    mean: part(0, wide),
    logVar: logVar ? part(wide, 2 * wide) : null,
    reconstruction: pixels,
    scores: Object.fromEntries(passScores.map(({ id }, i) => [id, part(first + i, first + i + 1)])),
  };
}

/** Numbers in an example and in its code. */
export interface Widths {
  readonly values: number;
  readonly latent: number;
}

/** What is to be known about a list of images. */
export interface Question {
  /** Place of the first image, even, where it is not the beginning of the list; and how far it goes. */
  readonly first?: number;
  readonly count: number;
  /** Images that go through the network at once, even, where they should be fewer than usual. */
  readonly most?: number;
  /** Pixels of a part of the list, [to - from, size] in 0..1. */
  images(from: number, to: number): Float32Array;
  /** Scores beyond those of a single pass, which are always given. */
  readonly ids: readonly ScoreId[];
  /** L, and the seed of the noise. */
  readonly samples: number;
  readonly seed: number;
  /** What is fitted of those. */
  readonly fits: Fits;
  /** Awaited between chunks, so that whoever shares the thread gets a turn. */
  rest(): Promise<void>;
  /** Ends early: any prefix of the list is a sample. */
  isEnough?(done: number): boolean;
}

export interface Fits {
  /** Scores of codes. */
  readonly codes?: Partial<Record<ScoreId, (codes: Codes) => ArrayLike<number>>>;
  /** Scores of x [n, values]. */
  readonly examples?: Partial<Record<ScoreId, (x: Float32Array) => ArrayLike<number>>>;
}

/**
 * Codes and scores of the first `count` images of a list, or of fewer if that is enough; with `first`, of those from there
 * on. An image gets the same scores wherever the question begins.
 */
export async function evaluate(network: Network, { values, latent }: Widths, question: Question): Promise<Evaluation> {
  const { first = 0, count: end, most = chunkSize(), images, ids, samples, seed, fits, rest } = question;
  const { isEnough = () => false } = question;
  const count = Math.max(0, end - first);
  const sampledIds = ids.filter(id => scores[id].kind === 'samples');
  const chunk = Math.min(most, chunkSize(), count);
  const mean = new Float32Array(count * latent);
  const scored: Partial<Record<ScoreId, Float32Array>> = {};
  const ofExamples = Object.entries(fits.examples ?? {}).filter(([id]) => ids.includes(id as ScoreId));
  const chunked = [...passScores.map(each => each.id), ...sampledIds, ...ofExamples.map(([id]) => id as ScoreId)];
  for (const id of chunked) scored[id] = new Float32Array(count);
  let logVar: Float32Array | null = null;
  let done = 0;
  for (let from = 0; from < count && !(done > 0 && isEnough(done)); from += chunk) {
    const size = Math.min(chunk, count - from);
    const x = new Float32Array(chunk * values); // the tail is padded with black images, and dropped again
    x.set(images(first + from, first + from + size));
    const input = tensor2d(x, [chunk, values]);
    const posterior = encode(network, input);
    const seen = await lookOnwards(network, input, posterior, false);
    mean.set(seen.mean.subarray(0, size * latent), from * latent);
    if (seen.logVar) {
      logVar ??= new Float32Array(count * latent);
      logVar.set(seen.logVar.subarray(0, size * latent), from * latent);
    }
    const draw = { samples, seed, from: first + from, rest };
    const more = await sampledScores(network, input, posterior, sampledIds, draw);
    const alone = Object.fromEntries(ofExamples.map(([id, fitted]) => [id, Float32Array.from(fitted(x))]));
    for (const each of [input, posterior.mean, posterior.logVar]) each?.dispose();
    for (const [id, values] of Object.entries({ ...seen.scores, ...more, ...alone }) as [ScoreId, Float32Array][]) {
      scored[id]!.set(values.subarray(0, size), from);
    }
    done = from + size;
    await rest();
  }
  for (const id of Object.keys(scored) as ScoreId[]) scored[id] = scored[id]!.subarray(0, done);
  const codes: Codes = {
    count: done,
    latent,
    mean: mean.subarray(0, done * latent),
    logVar: logVar?.subarray(0, done * latent) ?? null,
  };
  for (const id of ids) {
    const fitted = fits.codes?.[id];
    if (fitted) scored[id] = Float32Array.from(fitted(codes));
    await rest();
  }
  return { ...codes, scores: scored };
}

/** Decodes z [n, latent] into what is expected there, [n, values]. */
export async function decode(network: Network, z: Float32Array, latent: number): Promise<Float32Array> {
  const images = tidy(() => network.likelihood.mean(tf, network.decode(tensor2d(z, [z.length / latent, latent]))));
  const pixels = await read(images);
  images.dispose();
  return pixels;
}
