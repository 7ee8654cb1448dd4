// From stored bytes to the numbers a network reads. Images stay Uint8 until the moment they are needed.

import { pixelsPerImage } from './idx.ts';

const scaled = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/**
 * The images at `indices`, scaled from 0..255 to 0..1, [indices.length, 784], row-major.
 * @param pixels [n, 784]
 * @param out filled and returned when given; must hold indices.length * 784 numbers (mutated)
 * @throws RangeError an index outside `pixels`, or `out` too small
 */
export function gather(
  pixels: Uint8Array,
  indices: ArrayLike<number>,
  out: Float32Array = new Float32Array(indices.length * pixelsPerImage),
): Float32Array {
  if (out.length < indices.length * pixelsPerImage)
    throw new RangeError('The given array is too small for the images.');
  const count = pixels.length / pixelsPerImage;
  for (let row = 0; row < indices.length; row++) {
    const index = indices[row];
    if (!(index < count)) throw new RangeError(`There is no image ${index}; there are ${count}.`);
    const from = index * pixelsPerImage;
    const to = row * pixelsPerImage;
    for (let i = 0; i < pixelsPerImage; i++) out[to + i] = scaled[pixels[from + i]];
  }
  return out;
}

/**
 * The images at `indices` as they are stored, [indices.length, 784] in 0..255.
 * @param pixels [n, 784]
 * @param out must hold indices.length * 784 bytes (mutated)
 * @throws RangeError an index outside `pixels`
 */
export function gatherBytes(pixels: Uint8Array, indices: ArrayLike<number>, out: Uint8Array): void {
  const count = pixels.length / pixelsPerImage;
  for (let row = 0; row < indices.length; row++) {
    const index = indices[row];
    if (!(index < count)) throw new RangeError(`There is no image ${index}; there are ${count}.`);
    out.set(pixels.subarray(index * pixelsPerImage, (index + 1) * pixelsPerImage), row * pixelsPerImage);
  }
}
