// Ink on a 28x28 grid: a smooth curve through a stroke's points, and the coverage of every pixel near it. Written for
// speed (24,000 images in well under a second): each short segment only visits the pixels in its own bounding box.

import { side } from '../digitShape.ts';

const piecesPerSpan = 4;

/**
 * Adds a stroke to an image. Between points the curve is a Catmull-Rom spline (E. Catmull and R. Rom, 1974); a pixel's
 * coverage falls from 1 to 0 over one pixel at the edge of the pen, which is anti-aliasing to the eye.
 * @param points x0, y0, x1, y1, ... in pixels; the centre of the top left pixel is (0, 0)
 * @param radius half the thickness of the pen, in pixels
 * @param image [28, 28], 0..255 (mutated: each pixel keeps the larger value)
 */
export function drawStroke(points: ArrayLike<number>, radius: number, image: Uint8Array): void {
  const last = points.length / 2 - 1;
  let fromX = points[0];
  let fromY = points[1];
  for (let span = 0; span < last; span++) {
    const before = 2 * Math.max(span - 1, 0);
    const start = 2 * span;
    const end = 2 * (span + 1);
    const after = 2 * Math.min(span + 2, last);
    for (let piece = 1; piece <= piecesPerSpan; piece++) {
      const t = piece / piecesPerSpan;
      const toX = spline(points[before], points[start], points[end], points[after], t);
      const toY = spline(points[before + 1], points[start + 1], points[end + 1], points[after + 1], t);
      drawSegment(fromX, fromY, toX, toY, radius, image);
      fromX = toX;
      fromY = toY;
    }
  }
}

/** The uniform Catmull-Rom curve from b (t = 0) to c (t = 1). */
function spline(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

function drawSegment(ax: number, ay: number, bx: number, by: number, radius: number, image: Uint8Array): void {
  const reach = radius + 0.5;
  const left = Math.max(0, Math.ceil(Math.min(ax, bx) - reach));
  const right = Math.min(side - 1, Math.floor(Math.max(ax, bx) + reach));
  const top = Math.max(0, Math.ceil(Math.min(ay, by) - reach));
  const bottom = Math.min(side - 1, Math.floor(Math.max(ay, by) + reach));
  const dx = bx - ax;
  const dy = by - ay;
  const inverse = 1 / (dx * dx + dy * dy || 1);
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) * inverse));
      const awayX = x - ax - along * dx;
      const awayY = y - ay - along * dy;
      const squared = awayX * awayX + awayY * awayY;
      if (squared >= reach * reach) continue;
      const coverage = Math.fround(Math.min(1, reach - Math.sqrt(squared))); // single, as the images have always been made
      const value = (255 * coverage + 0.5) | 0;
      const pixel = y * side + x;
      if (value > image[pixel]) image[pixel] = value;
    }
}
