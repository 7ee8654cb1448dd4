// Strokes of a brush as ink on a sheet. A stroke is a list of numbers, so that it can be kept, undone and drawn again.

import { SHEET } from './ownImage.ts';

/** x, y, width for each point, all as shares of the sheet's side. */
export type Stroke = readonly number[];

/** A round brush pulled from a to b (mutates `sheet`); edges are smoothed over one pixel. */
function pull(sheet: Uint8Array, [ax, ay, aw]: readonly number[], [bx, by, bw]: readonly number[]): void {
  const reach = Math.max(aw, bw) / 2 + 1;
  const low = (value: number) => Math.max(0, Math.floor(value - reach));
  const high = (value: number) => Math.min(SHEET - 1, Math.ceil(value + reach));
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  for (let row = low(Math.min(ay, by)); row <= high(Math.max(ay, by)); row++) {
    for (let column = low(Math.min(ax, bx)); column <= high(Math.max(ax, bx)); column++) {
      const [x, y] = [column + 0.5, row + 0.5];
      const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
      const distance = Math.hypot(x - ax - along * dx, y - ay - along * dy);
      const cover = (aw + along * (bw - aw)) / 2 + 0.5 - distance;
      if (cover <= 0) continue;
      const at = row * SHEET + column;
      sheet[at] = Math.max(sheet[at], Math.round(255 * Math.min(1, cover)));
    }
  }
}

/** Draws a stroke on a sheet [SHEET * SHEET] (mutates it), from one of its points on; a single point is a dot. */
export function stamp(sheet: Uint8Array, stroke: Stroke, from = 0): void {
  const points = Math.floor(stroke.length / 3);
  const point = (i: number) => stroke.slice(3 * i, 3 * i + 3).map(share => share * SHEET);
  if (points === 1) pull(sheet, point(0), point(0));
  for (let i = from + 1; i < points; i++) pull(sheet, point(i - 1), point(i));
}

let last: { base: Uint8Array | null; strokes: readonly Stroke[]; sheet: Uint8Array } | null = null;

const begins = (stroke: Stroke | undefined, start: Stroke): boolean =>
  stroke === start || (stroke !== undefined && start.every((value, i) => value === stroke[i]));

/** Base and strokes as one new sheet. Ink only grows while somebody draws, so what was on the last sheet is kept. */
export function sheetOfStrokes(base: Uint8Array | null, strokes: readonly Stroke[]): Uint8Array {
  const before =
    last && last.base === base && last.strokes.every((stroke, i) => begins(strokes[i], stroke)) ? last : null;
  const sheet = (before?.sheet ?? base)?.slice() ?? new Uint8Array(SHEET * SHEET);
  strokes.forEach((stroke, i) => {
    const drawn = before?.strokes[i];
    if (stroke !== drawn) stamp(sheet, stroke, drawn ? drawn.length / 3 - 1 : 0);
  });
  last = { base, strokes, sheet };
  return sheet;
}
