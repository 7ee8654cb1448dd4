// The examples that everybody trains on, drawn by our own seeded generators, so that the benchmark needs no download and is the
// same everywhere; how long a step takes does not depend on what is in them.

import { batches } from '../src/core/batches.ts';
import type { Examples } from '../src/core/examples.ts';
import { random } from '../src/core/random.ts';
import { type Shape, valuesOf } from '../src/core/shape.ts';
import { makeStrokes } from '../src/datasets/strokes/make.ts';
import type { LoadedDataset } from '../src/datasets/types.ts';
import { deal } from '../src/engine/data.ts';
import { networks, paramsOf, type Setting } from './networks.ts';
import type { BenchData } from './types.ts';

/** 5,800 to train on, beside those that the lab sets aside. */
const TRAIN = 12_000;
const CLASSES = 10;

/** Waves whose phase says their class, with a little noise. */
function waves(shape: Shape, count: number, stream: string): Examples {
  const rng = random(1, stream);
  const size = valuesOf(shape);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % CLASSES);
  const values = Float32Array.from(
    { length: count * size },
    (_, at) => Math.sin((2 * Math.PI * (at % size)) / size + labels[Math.floor(at / size)]) + 0.1 * rng.normal(),
  );
  return { count, shape, values, labels };
}

const made = (shape: Shape, trainCount: number, testCount: number): LoadedDataset =>
  shape.kind === 'image'
    ? makeStrokes({ trainCount, testCount })
    : {
        id: 'own',
        train: waves(shape, trainCount, 'train'),
        test: waves(shape, testCount, 'test'),
        origin: 'Waves with noise.',
      };

/** @param testCount examples to score */
export function benchData(setting: Setting, testCount: number): BenchData {
  const params = paramsOf(setting);
  const images = deal(params, made(networks[setting.network].shape, TRAIN, testCount), null);
  const plan = batches(images.parts.train, params.batch, params.seed);
  const values = new Float32Array(params.batch * valuesOf(images.shape));
  return { images, params, batch: step => images.training(plan.batch(step), values) };
}
