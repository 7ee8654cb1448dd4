// Many small bitmaps as one: the manifold, the gallery and the mean residuals are each one picture to draw.

import type { Bitmap } from './bitmap.ts';

/** How far apart neighbours are; there is nothing round the edge, and gaps are transparent. */
interface Gaps {
  readonly across?: number;
  readonly down?: number;
}

/** Bitmaps of one size row by row, the first at the top left; places without one are transparent. */
export function tiled(bitmaps: readonly Bitmap[], columns: number, { across = 0, down = 0 }: Gaps = {}): Bitmap {
  const rows = Math.ceil(bitmaps.length / columns);
  const { width: wide = 0, height: high = 0, isSmooth = false } = bitmaps[0] ?? {};
  const width = Math.max(0, columns * (wide + across) - across);
  const height = Math.max(0, rows * (high + down) - down);
  const rgba = new Uint8ClampedArray(width * height * 4);
  const words = new Uint32Array(rgba.buffer);
  for (const [place, bitmap] of bitmaps.entries()) {
    const pixels = new Uint32Array(bitmap.rgba.buffer, bitmap.rgba.byteOffset, wide * high);
    const left = (place % columns) * (wide + across);
    const top = Math.floor(place / columns) * (high + down);
    for (let y = 0; y < high; y++) words.set(pixels.subarray(y * wide, (y + 1) * wide), (top + y) * width + left);
  }
  return { width, height, rgba, isSmooth };
}
