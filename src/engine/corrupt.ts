// What the encoder is given in training in place of examples. The noise is that of the seed and the step, so a run repeats itself.

import { type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { ShapeKind } from '../core/shape.ts';
import { corruptions } from '../corruptions/index.ts';
import { likelihoods } from '../likelihoods/index.ts';
import type { Params } from '../params/schema.ts';
import { gaussianNoise } from './ops/noise.ts';
import { tf } from './tf.ts';

/** Sets this noise apart from that of the codes. */
const STREAM = 0x1b873593;

type Settings = Pick<Params, 'corruption' | 'corruptionLevel' | 'likelihood' | 'seed'>;

/** x [n, values] as the encoder is given it, and x itself where nothing is corrupted. @param at which noise, such as the step */
export function corrupted(x: Tensor2D, kind: ShapeKind, settings: Settings, at: number): Tensor2D {
  const { corruption, corruptionLevel, likelihood, seed } = settings;
  if (corruption === 'none') return x;
  const [n, values] = x.shape;
  return corruptions[corruption].corrupt(tf, x, {
    normals: gaussianNoise(seed ^ STREAM, at, n, values),
    level: corruptionLevel,
    isBounded: kind === 'image' || likelihoods[likelihood].range === 'unit',
  });
}

/** The same of numbers [n · values], under the same noise every time; null where nothing is corrupted. */
export async function lookCorrupted(
  x: Float32Array,
  values: number,
  kind: ShapeKind,
  settings: Settings,
): Promise<Float32Array | null> {
  if (settings.corruption === 'none') return null;
  const given = tidy(() => corrupted(tensor2d(x, [x.length / values, values]), kind, settings, 0));
  const numbers = (await given.data()) as Float32Array;
  given.dispose();
  return numbers;
}
