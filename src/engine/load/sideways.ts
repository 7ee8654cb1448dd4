// EMNIST's files hold every image transposed: read like MNIST's, its digits lie on their side, mirrored. Whether opened
// images do is found by comparing their class means with those of digits that stand upright for sure: our own Strokes.

import type { Examples } from '../../core/examples.ts';
import { areaAverage } from '../../core/ownImageArea.ts';
import { type ImageShape, valuesOf } from '../../core/shape.ts';

/** Images that are enough for a class mean, of ours and of theirs. */
const OURS = 300;
const THEIRS = 2000;
/**
 * Mean correlation of ten class means. MNIST has 0.83 with Strokes, 0.43 when transposed; Fashion-MNIST has 0.50 and 0.43:
 * what is no digit looks like one neither way.
 */
const LIKE_DIGITS = 0.65;
const CLEARLY = 0.15;

/**
 * Whether these are digits that look upright once they are transposed, and not as they are.
 * @param classes names of their classes: those of digits are compared, others are no digits
 */
export async function looksSideways(images: Examples, classes: readonly string[]): Promise<boolean> {
  const { makeStrokes } = await import('../../datasets/strokes/make.ts');
  const ours = makeStrokes({ trainCount: OURS, testCount: 0 }).train;
  const field = ours.shape as ImageShape;
  const upright = classMeans(ours, DIGITS.length);
  const means = classMeans(images, classes.length);
  const theirs = DIGITS.map(digit => resized(means[classes.indexOf(digit)], images.shape as ImageShape, field));
  const asTheyAre = likeness(theirs, upright);
  const turned = likeness(
    theirs.map(mean => mean && transposed(mean, field)),
    upright,
  );
  return turned > LIKE_DIGITS && turned > asTheyAre + CLEARLY;
}

/** Every image with rows and columns exchanged, and with them height and width. */
export function turned({ values: pixels, ...images }: Examples): Examples {
  const { height, width } = images.shape as ImageShape;
  const size = height * width;
  const out = new Uint8Array(pixels.length);
  for (let start = 0; start < pixels.length; start += size)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) out[start + x * height + y] = pixels[start + y * width + x];
  return { ...images, shape: { kind: 'image', height: width, width: height }, values: out };
}

const DIGITS = Array.from('0123456789');

/** A mean of one class, [values]; none where a class has no images. */
type Mean = Float64Array | undefined;

const transposed = (mean: Float64Array, { height, width }: ImageShape): Float64Array =>
  Float64Array.from(mean, (_, p) => mean[(p % height) * width + Math.floor(p / height)]);

/** In the size of ours: a stretch of a rectangle to a square is none of the pen's, but hardly hides a digit. */
function resized(mean: Mean, from: ImageShape, to: ImageShape): Mean {
  if (!mean) return undefined;
  const whole = { left: 0, top: 0, right: from.width, bottom: from.height };
  return areaAverage(mean, from.width, whole, to.width, to.height);
}

/** [classes][values]. Images are taken from all over the file, which may be sorted by class. */
function classMeans({ count, shape, values: pixels, labels }: Examples, classes: number): Mean[] {
  const size = valuesOf(shape);
  const sums = Array.from({ length: classes }, () => new Float64Array(size));
  const counts = new Float64Array(classes);
  const few = Math.min(count, THEIRS);
  for (let k = 0; k < few; k++) {
    const i = Math.floor((k * count) / few);
    counts[labels[i]] += 1;
    for (let p = 0; p < size; p++) sums[labels[i]][p] += pixels[i * size + p];
  }
  return sums.map((sum, label) => (counts[label] > 0 ? sum.map(value => value / counts[label]) : undefined));
}

/** Mean of Pearson's r over the classes that both have; 0 if there are none. */
function likeness(a: readonly Mean[], b: readonly Mean[]): number {
  const all = a.flatMap((mean, label) => (mean && b[label] ? [correlation(mean, b[label])] : []));
  const known = all.filter(r => !Number.isNaN(r));
  return known.reduce((sum, r) => sum + r, 0) / Math.max(1, known.length);
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
