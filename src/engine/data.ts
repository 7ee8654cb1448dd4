// The images of one experiment: which lists they fall into, and how to get pixels from them.

import { type Examples, exampleAt, gather, gatherBytes } from '../core/examples.ts';
import { type Shape, valuesOf } from '../core/shape.ts';
import { type Split, split } from '../core/split.ts';
import type { LoadedDataset } from '../datasets/types.ts';
import { anomalousClass } from '../params/anomaly.ts';
import type { Params } from '../params/schema.ts';
import type { TestSet } from './api.ts';

export interface Images {
  readonly shape: Shape;
  readonly parts: Split;
  /** Pixels of training-file images by their place in the file, [indices.length, values] in 0..1; `out` is filled if given. */
  training(indices: ArrayLike<number>, out?: Float32Array): Float32Array;
  /** The same as stored, in 0..255, into `out`. */
  trainingBytes(indices: ArrayLike<number>, out: Uint8Array): void;
  /** Pixels of test images by their position in the test list, [positions.length, values] in 0..1. */
  test(positions: ArrayLike<number>): Float32Array;
  testSet(run: number): TestSet;
  /** Training-file images as they are stored, [indices.length, values] in 0..255, and their classes. */
  stored(indices: ArrayLike<number>): { values: Uint8Array; labels: Uint8Array };
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
  const { shape } = dataset.train;
  const size = valuesOf(shape);
  const fileOf = (position: number): Examples => (parts.testFrom[position] === 1 ? other!.test : dataset.test);
  return {
    shape,
    parts,
    training: (indices, out) => gather(dataset.train, indices, out),
    trainingBytes: (indices, out) => gatherBytes(dataset.train, indices, out),
    stored(indices) {
      const pixels = new Uint8Array(indices.length * size);
      gatherBytes(dataset.train, indices, pixels);
      return { values: pixels, labels: Uint8Array.from(indices, index => dataset.train.labels[index]) };
    },
    test(positions) {
      const out = new Float32Array(positions.length * size);
      for (let i = 0; i < positions.length; i++)
        gather(fileOf(positions[i]), [parts.test[positions[i]]], out.subarray(i * size));
      return out;
    },
    testSet(run) {
      const everyPosition = Array.from(parts.test.keys());
      const pixels = new Uint8Array(everyPosition.length * size);
      for (const i of everyPosition) pixels.set(exampleAt(fileOf(i), parts.test[i]), i * size);
      const factors: Record<string, Float32Array> = {};
      for (const [name, values] of Object.entries(dataset.test.factors ?? {})) {
        factors[name] = Float32Array.from(everyPosition, i =>
          parts.testFrom[i] === 1 ? Number.NaN : values[parts.test[i]],
        );
      }
      return {
        run,
        count: parts.test.length,
        shape,
        values: pixels,
        labels: parts.testLabel.slice(),
        from: parts.testFrom.slice(),
        index: parts.test.slice(),
        isAnomaly: parts.isAnomaly.slice(),
        factors,
      };
    },
  };
}
