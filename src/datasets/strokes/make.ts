// The images of Strokes. Each keeps the factors that it was drawn with, so that "what is encoded in the latent dimensions?"
// has an answer that can be looked up.

import type { Examples } from '../../core/examples.ts';
import { permutation, type Random, random } from '../../core/random.ts';
import { valuesOf } from '../../core/shape.ts';
import { digitShape } from '../digitShape.ts';
import { factors } from '../strokes.ts';
import type { LoadedDataset, MakeOptions } from '../types.ts';
import { drawStroke } from './draw.ts';
import { skeletons } from './skeletons.ts';

type Factors = Record<(typeof factors)[number]['id'], number>;

const datasetSeed = 20_250; // everybody draws the same dataset; an experiment's seed only deals the images out

/** 20,000 + 4,000 images by default, each class equally often, in random order. */
export function makeStrokes(options: MakeOptions = {}): LoadedDataset {
  const { seed = datasetSeed, trainCount = 20_000, testCount = 4_000, onProgress } = options;
  const total = trainCount + testCount;
  const train = drawImages(trainCount, random(seed, 'strokes train'), done => onProgress?.(done / total));
  const test = drawImages(testCount, random(seed, 'strokes test'), done => onProgress?.((trainCount + done) / total));
  return { id: 'strokes', train, test, origin: 'Drawn in this page by our own seeded generator.' };
}

function drawImages(count: number, rng: Random, onDone: (done: number) => void): Examples {
  const size = valuesOf(digitShape);
  const pixels = new Uint8Array(count * size);
  const labels = Uint8Array.from(permutation(count, rng), i => i % skeletons.length);
  const columns = Object.fromEntries(factors.map(({ id }) => [id, new Float32Array(count)]));
  for (let i = 0; i < count; i++) {
    const drawn = drawFactors(rng);
    for (const { id } of factors) columns[id][i] = drawn[id];
    drawDigit(labels[i], drawn, rng, pixels.subarray(i * size, (i + 1) * size));
    if (i % 1000 === 999) onDone(i + 1);
  }
  onDone(count);
  return { count, shape: digitShape, values: pixels, labels, factors: columns };
}

/** Handwriting leans to the right a little, more often than it leans back. */
const drawFactors = (rng: Random): Factors => ({
  slant: 8 + 12 * limited(rng, 2.5),
  thickness: 1.5 + 2.3 * rng.uniform(),
  rotation: 6 * limited(rng, 2.5),
  scale: 0.85 + 0.25 * rng.uniform(),
  dx: 0.9 * limited(rng, 2.2),
  dy: 0.9 * limited(rng, 2.2),
});

/** A standard normal, drawn again while it is farther out than `limit`. */
function limited(rng: Random, limit: number): number {
  let z = rng.normal();
  while (Math.abs(z) > limit) z = rng.normal();
  return z;
}

function drawDigit(label: number, factor: Factors, rng: Random, image: Uint8Array): void {
  const ways = skeletons[label];
  const bend = elastic(rng);
  const shear = Math.tan((factor.slant * Math.PI) / 180);
  const cos = Math.cos((factor.rotation * Math.PI) / 180) * factor.scale * halfBox;
  const sin = Math.sin((factor.rotation * Math.PI) / 180) * factor.scale * halfBox;
  for (const stroke of ways[rng.integer(ways.length)]) {
    const points = new Float64Array(stroke.length);
    for (let i = 0; i < stroke.length; i += 2) {
      const [bentX, y] = bend(stroke[i], stroke[i + 1]);
      const x = bentX - shear * y; // y points down, so a positive slant leans to the right
      points[i] = centre + factor.dx + cos * x - sin * y;
      points[i + 1] = centre + factor.dy + sin * x + cos * y;
    }
    drawStroke(points, factor.thickness / 2, image);
  }
}

/**
 * A smooth random displacement of the plane, two waves per direction. Because it moves places and not strokes, strokes
 * that meet still meet afterwards.
 */
function elastic(rng: Random): (x: number, y: number) => [number, number] {
  const waves = Array.from({ length: 4 }, () => ({
    size: 0.085 * rng.normal(),
    kx: 2.2 * rng.normal(),
    ky: 1.6 * rng.normal(),
    phase: 2 * Math.PI * rng.uniform(),
  }));
  const wave = (i: number, x: number, y: number) =>
    waves[i].size * Math.sin(waves[i].kx * x + waves[i].ky * y + waves[i].phase);
  return (x, y) => [x + wave(0, x, y) + wave(1, x, y), y + wave(2, x, y) + wave(3, x, y)];
}

const centre = 13.5; // of the 28x28 grid
const halfBox = 10; // digits fill the 20x20 box that MNIST's fill
