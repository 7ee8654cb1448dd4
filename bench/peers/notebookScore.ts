// The notebook's way to the score of many samples: the whole autoencoder again for every sample, the reconstructions
// fetched, and the probability computed from them outside.

import { type Tensor, tidy } from '@tensorflow/tfjs';
import { valuesOf } from '../../src/core/shape.ts';
import type { BenchData } from '../types.ts';

const CHUNK = 100;
const TINY = 1e-7;

/** exp(-mean cross-entropy of a pixel), [n]; x and its reconstruction [n, pixels]. */
function probabilities(x: Float32Array, decoded: ArrayLike<number>, pixels: number): Float32Array {
  const out = new Float32Array(x.length / pixels);
  for (let i = 0; i < out.length; i++) {
    let entropy = 0;
    for (let p = i * pixels; p < (i + 1) * pixels; p++) {
      const share = Math.min(1 - TINY, Math.max(TINY, decoded[p]));
      entropy -= x[p] * Math.log(share) + (1 - x[p]) * Math.log(1 - share);
    }
    out[i] = Math.exp(-entropy / pixels);
  }
  return out;
}

/** 1 - the mean probability over the samples, [count]. `predict` encodes, samples once and decodes. */
export async function notebookScore(
  { images }: BenchData,
  count: number,
  samples: number,
  predict: (pixels: Float32Array, size: number) => Tensor,
): Promise<Float32Array> {
  const total = new Float32Array(count);
  for (let sample = 0; sample < samples; sample++) {
    for (let from = 0; from < count; from += CHUNK) {
      const size = Math.min(CHUNK, count - from);
      const pixels = images.test(Array.from({ length: size }, (_, i) => from + i));
      const decoded = tidy(() => predict(pixels, size));
      const seen = probabilities(pixels, await decoded.data(), valuesOf(images.shape));
      decoded.dispose();
      for (let i = 0; i < size; i++) total[from + i] += seen[i] / samples;
    }
  }
  return total.map(probability => 1 - probability);
}
