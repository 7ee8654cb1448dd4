// Strokes of a brush as ink on a sheet. A stroke is a list of numbers, so that it can be kept, undone and drawn again.

import { SHEET } from './ownImageArea.ts';

/** x, y, width for each point, all as shares of the sheet's side. */
export type Stroke = readonly number[];

/** A round brush pulled from a to b on a sheet [side * side] (mutates it); edges are smoothed over one pixel. */
function pull(sheet: Uint8Array, side: number, [ax, ay, aw]: readonly number[], [bx, by, bw]: readonly number[]): void {
  const reach = Math.max(aw, bw) / 2 + 1;
  const low = (value: number) => Math.max(0, Math.floor(value - reach));
  const high = (value: number) => Math.min(side - 1, Math.ceil(value + reach));
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  for (let row = low(Math.min(ay, by)); row <= high(Math.max(ay, by)); row++) {
    for (let column = low(Math.min(ax, bx)); column <= high(Math.max(ax, bx)); column++) {
      const [x, y] = [column + 0.5, row + 0.5];
      const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
      const distance = Math.hypot(x - ax - along * dx, y - ay - along * dy);
      const cover = (aw + along * (bw - aw)) / 2 + 0.5 - distance;
      if (cover <= 0) continue;
      const at = row * side + column;
      sheet[at] = Math.max(sheet[at], Math.round(255 * Math.min(1, cover)));
    }
  }
}

/** Draws a stroke on a sheet [side * side] (mutates it), from one of its points on; a single point is a dot. */
export function stamp(sheet: Uint8Array, stroke: Stroke, from = 0, side: number = SHEET): void {
  const points = Math.floor(stroke.length / 3);
  const point = (i: number) => stroke.slice(3 * i, 3 * i + 3).map(share => share * side);
  if (points === 1) pull(sheet, side, point(0), point(0));
  for (let i = from + 1; i < points; i++) pull(sheet, side, point(i - 1), point(i));
}

/** A sheet with what was drawn on it. */
export interface DrawnSheet {
  readonly base: Uint8Array | null;
  readonly strokes: readonly Stroke[];
  readonly sheet: Uint8Array;
}

const begins = (stroke: Stroke | undefined, start: Stroke): boolean =>
  stroke === start || (stroke !== undefined && start.every((value, i) => value === stroke[i]));

/**
 * Base and strokes as one new sheet [SHEET * SHEET]. Ink only grows while somebody draws, so where an earlier sheet is the
 * beginning of this one, only the rest is drawn.
 */
export function sheetOfStrokes(
  base: Uint8Array | null,
  strokes: readonly Stroke[],
  earlier: DrawnSheet | null = null,
): Uint8Array {
  const isBeginning =
    earlier !== null && earlier.base === base && earlier.strokes.every((stroke, i) => begins(strokes[i], stroke));
  const before = isBeginning ? earlier : null;
  const sheet = (before?.sheet ?? base)?.slice() ?? new Uint8Array(SHEET * SHEET);
  strokes.forEach((stroke, i) => {
    const drawn = before?.strokes[i];
    if (stroke !== drawn) stamp(sheet, stroke, drawn ? drawn.length / 3 - 1 : 0);
  });
  return sheet;
}
