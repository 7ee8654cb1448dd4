// A dataset of another shape and with more classes than any of the lab's: capital letters in 16 x 16 pixels, drawn here. It is
// what a newcomer would write: this file, and one line in the registry, which `member.ts` adds for the tests.

import type { Examples } from '../../src/core/examples.ts';
import { permutation, type Random, random } from '../../src/core/random.ts';
import type { ImageShape } from '../../src/core/shape.ts';
import type { MadeDataset, MakeOptions } from '../../src/datasets/types.ts';

const SIDE = 16;
const shape: ImageShape = { kind: 'image', height: SIDE, width: SIDE };

/** Seven rows of five points each, two hexadecimal digits a row, from A to Z. */
const glyphs = [
  '0e11111f111111 1e11111e11111e 0e11101010110e 1c12111111121c 1f10101e10101f 1f10101e101010 0e11101713110f',
  '1111111f111111 0e04040404040e 0702020202120c 11121418141211 1010101010101f 111b1515111111 11111915131111',
  '0e11111111110e 1e11111e101010 0e11111115120d 1e11111e141211 0f10100e01011e 1f040404040404 1111111111110e',
  '11111111110a04 1111111515150a 11110a040a1111 1111110a040404 1f01020408101f',
].flatMap(row => row.split(' '));

/** A letter twice as large as its points, moved and grey by chance, with a little noise. */
function drawLetter(label: number, rng: Random, image: Uint8Array): void {
  const [left, top] = [1 + rng.integer(5), rng.integer(3)];
  const ink = 190 + rng.integer(60);
  for (let y = 0; y < 14; y++) {
    const row = Number.parseInt(glyphs[label].slice(2 * (y >> 1), 2 * (y >> 1) + 2), 16);
    for (let x = 0; x < 10; x++)
      if ((row >> (4 - (x >> 1))) & 1) image[(top + y) * SIDE + left + x] = ink - rng.integer(40);
  }
}

function drawn(count: number, rng: Random): Examples {
  const pixels = new Uint8Array(count * SIDE * SIDE);
  const labels = Uint8Array.from(permutation(count, rng), i => i % glyphs.length);
  for (let i = 0; i < count; i++) drawLetter(labels[i], rng, pixels.subarray(i * SIDE * SIDE, (i + 1) * SIDE * SIDE));
  return { count, shape, values: pixels, labels };
}

export const letters: MadeDataset = {
  id: 'letters',
  label: 'Letters (small)',
  help: 'Capital letters in 16 × 16 pixels, drawn here.',
  shape,
  classes: Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  credit: 'VAE Anomaly Lab',
  licence: 'MIT',
  make: async ({ seed = 7, trainCount = 5200, testCount = 1040 }: MakeOptions = {}) => ({
    id: 'letters' as never,
    train: drawn(trainCount, random(seed, 'train')),
    test: drawn(testCount, random(seed, 'test')),
    origin: 'Drawn here.',
  }),
};
