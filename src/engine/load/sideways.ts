// EMNIST's files hold every image transposed: read like MNIST's, its digits lie on their side, mirrored. Whether opened
// images do is found by comparing their class means with those of digits that stand upright for sure: our own Strokes.

import type { Examples } from '../../core/examples.ts';
import { classCount, pixelsPerImage, side } from '../../core/idx.ts';

/** Images that are enough for a class mean, of ours and of theirs. */
const OURS = 300;
const THEIRS = 2000;
/**
 * Mean correlation of ten class means. MNIST has 0.83 with Strokes, 0.43 when transposed; Fashion-MNIST has 0.50 and 0.43:
 * what is no digit looks like one neither way.
 */
const LIKE_DIGITS = 0.65;
const CLEARLY = 0.15;

/** Whether these are digits that look upright once they are transposed, and not as they are. */
export async function looksSideways(images: Examples): Promise<boolean> {
  const { makeStrokes } = await import('../../datasets/strokes/make.ts');
  const upright = classMeans(makeStrokes({ trainCount: OURS, testCount: 0 }).train);
  const theirs = classMeans(images);
  const asTheyAre = likeness(theirs, upright);
  const turned = likeness(theirs.map(transposed), upright);
  return turned > LIKE_DIGITS && turned > asTheyAre + CLEARLY;
}

/** Every image with rows and columns exchanged. */
export function turned({ values: pixels, ...images }: Examples): Examples {
  const out = new Uint8Array(pixels.length);
  for (let start = 0; start < pixels.length; start += pixelsPerImage)
    for (let p = 0; p < pixelsPerImage; p++) out[start + mirror[p]] = pixels[start + p];
  return { ...images, values: out };
}

/** Where a pixel goes when rows and columns are exchanged, [784]. */
const mirror = Uint16Array.from({ length: pixelsPerImage }, (_, p) => (p % side) * side + Math.floor(p / side));

const transposed = (mean: Float64Array): Float64Array => Float64Array.from(mirror, p => mean[p]);

/** [10][784]; NaN for a class without images. Images are taken from all over the file, which may be sorted by class. */
function classMeans({ count, values: pixels, labels }: Examples): Float64Array[] {
  const sums = Array.from({ length: classCount }, () => new Float64Array(pixelsPerImage));
  const counts = new Float64Array(classCount);
  const few = Math.min(count, THEIRS);
  for (let k = 0; k < few; k++) {
    const i = Math.floor((k * count) / few);
    counts[labels[i]] += 1;
    for (let p = 0; p < pixelsPerImage; p++) sums[labels[i]][p] += pixels[i * pixelsPerImage + p];
  }
  return sums.map((sum, label) => sum.map(value => value / counts[label]));
}

/** Mean of Pearson's r over the classes that both have; 0 if there are none. */
function likeness(a: readonly Float64Array[], b: readonly Float64Array[]): number {
  const all = a.map((mean, label) => correlation(mean, b[label])).filter(r => !Number.isNaN(r));
  return all.reduce((sum, r) => sum + r, 0) / Math.max(1, all.length);
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let p = 0; p < a.length; p++) {
    const [x, y] = [a[p] - meanA, b[p] - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}
