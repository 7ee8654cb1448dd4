// Many small images as one: the manifold, the reconstruction grid and the sprite sheet are each one bitmap to draw.

import { type Shape, valuesOf } from './shape.ts';

export interface Mosaic {
  width: number;
  height: number;
  /** [height, width], row-major, 0 = black to 255 = white. */
  pixels: Uint8Array<ArrayBuffer>;
}

/**
 * Lays images out row by row, image 0 at the top left.
 * @param images [rows * cols, height * width]; bytes are copied, floats are read as 0..1 and rounded to 0..255 (clamped)
 * @param gap black pixels between neighbours (none round the edge)
 * @throws RangeError fewer images than places
 */
export function mosaic(images: Uint8Array | Float32Array, shape: Shape, rows: number, cols: number, gap = 0): Mosaic {
  if (images.length < rows * cols * valuesOf(shape))
    throw new RangeError(`${rows} x ${cols} places need more than ${images.length / valuesOf(shape)} images.`);
  const scale = images instanceof Float32Array ? 255 : 1;
  const width = Math.max(0, cols * (shape.width + gap) - gap);
  const height = Math.max(0, rows * (shape.height + gap) - gap);
  const clamped = new Uint8ClampedArray(width * height); // rounds and clamps on assignment
  for (let place = 0; place < rows * cols; place++) {
    const left = (place % cols) * (shape.width + gap);
    const top = Math.floor(place / cols) * (shape.height + gap);
    for (let y = 0; y < shape.height; y++)
      for (let x = 0; x < shape.width; x++)
        clamped[(top + y) * width + left + x] = images[(place * shape.height + y) * shape.width + x] * scale;
  }
  return { width, height, pixels: new Uint8Array(clamped.buffer) };
}
