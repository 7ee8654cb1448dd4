// The images of one experiment: which lists they fall into, and how to get pixels from them.

import { gather, gatherBytes } from '../core/pixels.ts';
import type { Shape } from '../core/shape.ts';
import { type Split, split } from '../core/split.ts';
import type { LoadedDataset } from '../datasets/types.ts';
import { anomalousClass } from '../params/anomaly.ts';
import type { Params } from '../params/schema.ts';
import type { TestSet } from './api.ts';

export interface Images {
  readonly shape: Shape;
  readonly parts: Split;
  /** Pixels of training-file images by their place in the file, [indices.length, 784] in 0..1; `out` is filled if given. */
  training(indices: ArrayLike<number>, out?: Float32Array): Float32Array;
  /** The same as stored, in 0..255, into `out`. */
  trainingBytes(indices: ArrayLike<number>, out: Uint8Array): void;
  /** Pixels of test images by their position in the test list, [positions.length, 784] in 0..1. */
  test(positions: ArrayLike<number>): Float32Array;
  testSet(run: number): TestSet;
  /** Training-file images as they are stored, [indices.length, 784] in 0..255, and their classes. */
  stored(indices: ArrayLike<number>): { pixels: Uint8Array; labels: Uint8Array };
}

/** @throws DataError when nothing is left to train on. */
export function deal(params: Params, dataset: LoadedDataset, other: LoadedDataset | null): Images {
  const parts = split({
    trainLabels: dataset.train.labels,
    testLabels: dataset.undivided ? null : dataset.test.labels,
    otherTestLabels: other?.test.labels,
    anomaly: anomalousClass(params) ?? { kind: 'none' },
    trainSize: params.trainSize,
    contamination: params.contamination / 100,
    seed: params.seed,
  });
  const pixelsOf = (position: number): Uint8Array => {
    const file = parts.testFrom[position] === 1 ? other!.test : dataset.test;
    const at = parts.test[position] * 784;
    return file.pixels.subarray(at, at + 784);
  };
  const rawTest = (positions: ArrayLike<number>): Uint8Array => {
    const raw = new Uint8Array(positions.length * 784);
    for (let i = 0; i < positions.length; i++) raw.set(pixelsOf(positions[i]), i * 784);
    return raw;
  };
  return {
    shape: dataset.train.shape,
    parts,
    training: (indices, out) => gather(dataset.train.pixels, indices, out),
    trainingBytes: (indices, out) => gatherBytes(dataset.train.pixels, indices, out),
    stored: indices => ({
      pixels: Uint8Array.from({ length: indices.length * 784 }, (_, i) => {
        const at = indices[Math.floor(i / 784)] * 784 + (i % 784);
        return dataset.train.pixels[at];
      }),
      labels: Uint8Array.from(indices, index => dataset.train.labels[index]),
    }),
    test(positions) {
      const out = new Float32Array(positions.length * 784);
      for (let i = 0; i < positions.length; i++) {
        const bytes = pixelsOf(positions[i]);
        for (let p = 0; p < 784; p++) out[i * 784 + p] = bytes[p] / 255;
      }
      return out;
    },
    testSet(run) {
      const everyPosition = Array.from(parts.test.keys());
      const factors: Record<string, Float32Array> = {};
      for (const [name, values] of Object.entries(dataset.test.factors ?? {})) {
        factors[name] = Float32Array.from(everyPosition, i =>
          parts.testFrom[i] === 1 ? Number.NaN : values[parts.test[i]],
        );
      }
      return {
        run,
        count: parts.test.length,
        pixels: rawTest(everyPosition),
        labels: parts.testLabel.slice(),
        from: parts.testFrom.slice(),
        index: parts.test.slice(),
        isAnomaly: parts.isAnomaly.slice(),
        factors,
      };
    },
  };
}
