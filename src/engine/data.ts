// The images of one experiment: which lists they fall into, and how to get pixels from them.

import { type Examples, emptyLike, gather, type Values } from '../core/examples.ts';
import type { NumberField } from '../core/field.ts';
import { byteScaling, type Scaling, scaled, scalingFor } from '../core/scaling.ts';
import { type Shape, valuesOf } from '../core/shape.ts';
import { type Split, split } from '../core/split.ts';
import { statisticsOf } from '../core/statistics.ts';
import type { LoadedDataset } from '../datasets/types.ts';
import { likelihoods } from '../likelihoods/index.ts';
import { anomalousClass } from '../params/anomaly.ts';
import { fieldOf, type Params } from '../params/schema.ts';
import type { TestSet } from './api.ts';

export interface Images {
  readonly shape: Shape;
  readonly parts: Split;
  /** From what is stored to what a network sees, fitted on the training part. */
  readonly scaling: Scaling;
  /** Whether examples are stored as bytes. */
  readonly areBytes: boolean;
  /** Examples of the training file by their place in it, as a network sees them, [indices.length, values]; `out` is filled if given. */
  training(indices: ArrayLike<number>, out?: Float32Array<ArrayBuffer>): Float32Array;
  /** Test examples by their position in the test list, as a network sees them, [positions.length, values]. */
  test(positions: ArrayLike<number>): Float32Array;
  /** Those that might be labelled, by their position in that list, as a network sees them, [to - from, values]. */
  labelled(from: number, to: number): Float32Array;
  /** Test examples as they are stored. */
  tested(positions: ArrayLike<number>): Values;
  /** Mean of the training part, as a network sees it, [values]. */
  mean(): Float32Array;
  /** Mean square of its values about that mean. */
  variance(): number;
  testSet(run: number): TestSet;
  /** All that it was dealt out of, as it is stored; `test` is null where one file has to do for both. */
  readonly files: { readonly train: Examples; readonly test: Examples | null; readonly added: Examples | null };
  /** Examples of the training file as they are stored, [indices.length, values]; `out` is filled if given. */
  stored(indices: ArrayLike<number>, out?: Values): Values;
  /** Their classes. */
  labels(indices: ArrayLike<number>): Uint8Array;
}

const ALL = (fieldOf('trainSize') as NumberField).max;

/** @throws DataError when nothing is left to train on. */
export function deal(params: Params, dataset: LoadedDataset, other: LoadedDataset | null): Images {
  const parts = split({
    trainLabels: dataset.train.labels,
    testLabels: dataset.undivided ? null : dataset.test.labels,
    otherTestLabels: other?.test.labels,
    otherTrainLabels: other?.undivided ? null : other?.train.labels,
    shares: dataset.shares,
    anomaly: anomalousClass(params) ?? { kind: 'none' },
    // Its last step is called “all”, however many those are.
    trainSize: params.trainSize === ALL ? undefined : params.trainSize,
    contamination: params.contamination / 100,
    seed: params.seed,
  });
  const { train } = dataset;
  const { shape } = train;
  const size = valuesOf(shape);
  // Pixels are all of one kind and their range is known; nothing about them is fitted.
  const statistics = shape.kind === 'image' ? null : statisticsOf(train, parts.train);
  const scaling = statistics ? scalingFor(shape, statistics, likelihoods[params.likelihood].range) : byteScaling;
  const fileOf = (position: number): Examples => (parts.testFrom[position] === 1 ? other!.test : dataset.test);
  const tested = (positions: ArrayLike<number>): Values => {
    const out = emptyLike(train.values, positions.length * size);
    for (let i = 0; i < positions.length; i++)
      gather(fileOf(positions[i]), [parts.test[positions[i]]], out.subarray(i * size) as Values);
    return out;
  };
  const chunk = { of: emptyLike(train.values, 0) };
  let mean: Float32Array | null = null;
  let variance: number | null = null;
  const seen = (indices: Uint32Array) => scaled(scaling, gather(train, indices));
  const meanSeen = () => {
    mean ??= meanOf(parts.train, size, seen);
    return mean;
  };
  return {
    shape,
    parts,
    files: { train, test: dataset.undivided ? null : dataset.test, added: other?.test ?? null },
    scaling,
    areBytes: train.values instanceof Uint8Array,
    training(indices, out) {
      const length = indices.length * size;
      if (chunk.of.length !== length) chunk.of = emptyLike(train.values, length);
      return scaled(scaling, gather(train, indices, chunk.of), out);
    },
    stored: (indices, out) => gather(train, indices, out),
    labels: indices => Uint8Array.from(indices, index => train.labels[index]),
    mean: meanSeen,
    variance: () => {
      variance ??= varianceOf(parts.train, meanSeen(), seen);
      return variance;
    },
    tested,
    test: positions => scaled(scaling, tested(positions)),
    labelled(first, end) {
      const { from, places } = parts.labelled;
      return scaled(scaling, gather(from === 1 ? other!.train : train, places.subarray(first, end)));
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
        shape,
        values: tested(everyPosition),
        statistics: structuredClone(statistics), // what is answered is given away, and the scaling goes on with these
        labels: parts.testLabel.slice(),
        from: parts.testFrom.slice(),
        index: parts.test.slice(),
        isAnomaly: parts.isAnomaly.slice(),
        factors,
      };
    },
  };
}

/** Examples that are scaled at once. */
const SOME = 1000;

/** Mean of examples, [values], `SOME` at a time. */
function meanOf(indices: Uint32Array, size: number, seen: (indices: Uint32Array) => Float32Array): Float32Array {
  const sums = new Float64Array(size);
  for (let from = 0; from < indices.length; from += SOME)
    seen(indices.subarray(from, from + SOME)).forEach((value, i) => {
      sums[i % size] += value;
    });
  return Float32Array.from(sums, sum => sum / indices.length);
}

/** Mean square of all their values about `mean`, [values]; 0 of none. */
function varianceOf(indices: Uint32Array, mean: Float32Array, seen: (indices: Uint32Array) => Float32Array): number {
  let sum = 0;
  for (let from = 0; from < indices.length; from += SOME)
    seen(indices.subarray(from, from + SOME)).forEach((value, i) => {
      sum += (value - mean[i % mean.length]) ** 2;
    });
  return sum / Math.max(1, indices.length * mean.length);
}
