// Black paper on which traces and bars are drawn, white as digits are: small pictures, computed rather than left to a canvas,
// so that hundreds of them become one bitmap and tests can read them.

import type { Bitmap } from '../bitmap.ts';

type Colour = readonly number[];
export const WHITE: Colour = [255, 255, 255];
/** Of lines that only guide the eye. */
export const FAINT: Colour = [58, 58, 64];

export interface Paper {
  readonly width: number;
  readonly height: number;
  /** All between two points, both included; what lies outside is cut off. */
  fill(left: number, top: number, right: number, bottom: number, colour: Colour): void;
  /** A smooth line through points [x, y, x, y, ...], about a pixel and a half wide. */
  trace(points: ArrayLike<number>, colour: Colour): void;
  done(): Bitmap;
}

/** Half the width of a line: full ink up to here, none a pixel further. */
const REACH = 0.45;

export function paper(width: number, height: number): Paper {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 3; i < rgba.length; i += 4) rgba[i] = 255;

  const ink = (x: number, y: number, share: number, colour: Colour) => {
    const at = 4 * (y * width + x);
    for (let c = 0; c < 3; c++) rgba[at + c] = Math.max(rgba[at + c], share * colour[c]);
  };
  const inside = (value: number, extent: number) => Math.min(extent - 1, Math.max(0, value));

  function segment(x0: number, y0: number, x1: number, y1: number, colour: Colour): void {
    const [dx, dy] = [x1 - x0, y1 - y0];
    const squared = dx * dx + dy * dy;
    const [left, right] = [Math.min(x0, x1) - 2, Math.max(x0, x1) + 2].map(x => inside(Math.round(x), width));
    const [top, bottom] = [Math.min(y0, y1) - 2, Math.max(y0, y1) + 2].map(y => inside(Math.round(y), height));
    for (let y = top; y <= bottom; y++)
      for (let x = left; x <= right; x++) {
        const along = squared > 0 ? Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / squared)) : 0;
        const distance = Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
        const share = 1 + REACH - distance;
        if (share > 0) ink(x, y, Math.min(1, share), colour);
      }
  }

  return {
    width,
    height,
    fill(left, top, right, bottom, colour) {
      for (let y = Math.max(0, Math.round(top)); y <= Math.min(height - 1, Math.round(bottom)); y++)
        for (let x = Math.max(0, Math.round(left)); x <= Math.min(width - 1, Math.round(right)); x++)
          ink(x, y, 1, colour);
    },
    trace(points, colour) {
      for (let i = 0; i + 3 < points.length; i += 2)
        segment(points[i], points[i + 1], points[i + 2], points[i + 3], colour);
    },
    done: () => ({ width, height, rgba, isSmooth: true }),
  };
}
