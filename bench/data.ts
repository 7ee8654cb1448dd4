// The images that everybody trains on. Strokes are drawn by our own seeded generator, so the benchmark needs no download
// and is the same everywhere; how long a step takes does not depend on what is in the pictures.

import { batches } from '../src/core/batches.ts';
import { datasets } from '../src/datasets/index.ts';
import { deal } from '../src/engine/data.ts';
import { initialParams, type Params } from '../src/params/schema.ts';
import type { BenchData, Setting } from './types.ts';

/** 5,800 to train on, beside those that the lab sets aside. */
const TRAIN = 12_000;

/** @param testCount images to score */
export async function benchData({ hidden, batch }: Setting, testCount: number): Promise<BenchData> {
  const params: Params = { ...initialParams, dataset: 'strokes', hidden: String(hidden), batch };
  const images = deal(params, await datasets.strokes.make!({ trainCount: TRAIN, testCount }), null);
  const plan = batches(images.parts.train, batch, params.seed);
  const pixels = new Float32Array(batch * 784);
  return { images, params, batch: step => images.training(plan.batch(step), pixels) };
}
