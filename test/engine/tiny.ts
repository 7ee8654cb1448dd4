// A run small enough for a unit test: bars whose place says their class, drawn with seeded wobble and noise.

import type { Examples } from '../../src/core/examples.ts';
import { random } from '../../src/core/random.ts';
import { digitShape } from '../../src/datasets/digitShape.ts';
import type { LoadedDataset } from '../../src/datasets/types.ts';
import { deal } from '../../src/engine/data.ts';
import { createSession } from '../../src/engine/session.ts';
import { initialParams, type Params } from '../../src/params/schema.ts';

export const tinyParams: Params = {
  ...initialParams,
  dataset: 'strokes',
  backend: 'cpu',
  hidden: '8',
  filters: '8,16',
  units: 8,
  frame: 28,
  batch: 10,
  epochs: 20,
  trainSize: 60_000,
};

function bars(count: number, stream: string): Examples {
  const rng = random(1, stream);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  const pixels = new Uint8Array(count * 784);
  for (let i = 0; i < count; i++) {
    const left = 2 * labels[i] + rng.integer(4);
    for (let y = 4; y < 24; y++)
      for (let x = left; x < left + 4; x++) pixels[i * 784 + y * 28 + x] = 180 + rng.integer(75);
  }
  return { count, shape: digitShape, values: pixels, labels };
}

/** Ten classes, each equally often. */
export const tinyDataset = (trainCount = 100, testCount = 40): LoadedDataset => ({
  id: 'strokes',
  train: bars(trainCount, 'train'),
  test: bars(testCount, 'test'),
  origin: 'Made for a test.',
});

/** The same bars in images of another size: each pixel is the one that lies there. */
export function inSize(data: LoadedDataset, height: number, width: number): LoadedDataset {
  const resized = ({ values, ...images }: Examples): Examples => {
    const out = new Uint8Array(images.count * height * width);
    for (let i = 0; i < images.count; i++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const at = Math.floor((y * 28) / height) * 28 + Math.floor((x * 28) / width);
          out[(i * height + y) * width + x] = values[i * 784 + at];
        }
    return { ...images, shape: { kind: 'image', height, width }, values: out };
  };
  return { ...data, train: resized(data.train), test: resized(data.test) };
}

/** A session on whatever backend is set. With class 5 held out, 45 images train and 45 calibrate: 5 steps an epoch. */
export const tinySession = (changes: Partial<Params> = {}) => {
  const params = { ...tinyParams, ...changes };
  return createSession(params, deal(params, tinyDataset(), null));
};

/** Does `count` steps and waits for them, noting losses where they are due. */
export async function train(session: ReturnType<typeof tinySession>, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    session.train();
    session.record();
  }
  await session.settle();
}

/** What a view of a session wants to know beyond its run: nothing. */
export const nobodyElse = {
  own: null,
  positions: [],
  ood: async () => ({ name: 'Nobody', scores: new Float32Array(0), total: 0, problem: null }),
  labelling: { look: () => Promise.reject(new Error('Nobody asks for labels.')) },
};
