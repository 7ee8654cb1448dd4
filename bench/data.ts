// The images that everybody trains on. Strokes are drawn by our own seeded generator, so the benchmark needs no download
// and is the same everywhere; how long a step takes does not depend on what is in the pictures.

import { batches } from '../src/core/batches.ts';
import { valuesOf } from '../src/core/shape.ts';
import { makeStrokes } from '../src/datasets/strokes/make.ts';
import { strokes } from '../src/datasets/strokes.ts';
import { deal } from '../src/engine/data.ts';
import { defaultsOf, type Params } from '../src/params/schema.ts';
import type { Setting } from './networks.ts';
import type { BenchData } from './types.ts';

/** 5,800 to train on, beside those that the lab sets aside. */
const TRAIN = 12_000;

/** Of each of them. */
export const { shape } = strokes;

/** @param testCount images to score */
export function benchData({ network, hidden, batch }: Setting, testCount: number): BenchData {
  const params: Params = { ...defaultsOf({ model: network }), dataset: 'strokes', hidden: String(hidden), batch };
  const images = deal(params, makeStrokes({ trainCount: TRAIN, testCount }), null);
  const plan = batches(images.parts.train, batch, params.seed);
  const pixels = new Float32Array(batch * valuesOf(images.shape));
  return { images, params, batch: step => images.training(plan.batch(step), pixels) };
}
