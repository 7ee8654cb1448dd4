// Strokes placed in the field before they are painted. Painted first and enlarged then, a small drawing gets lines as fat as
// its own size, and a large one hair lines; MNIST's pens are all about as wide. So points are moved, and the pen stays.

import { mnistField, type Placement, place, placements, type Way } from './ownImage.ts';
import { areaAverage, SHEET } from './ownImageArea.ts';
import { type Stroke, sheetOfStrokes, stamp } from './ownImageStrokes.ts';
import type { ImageShape } from './shape.ts';

/** Points along a side of the sheet that is painted: five for a pixel of MNIST's. */
const FINE_SIDE = SHEET / 2;
/** A hand trembles: points no farther apart than this share of the pen's width are one dot. */
const TREMBLE = 0.5;

/** Where a way from `a` to `b`, as shares of the way, is between 0 and 1 along one axis. */
function within(a: number, b: number): [number, number] {
  if (a === b) return a >= 0 && a <= 1 ? [0, 1] : [1, 0];
  const [first, last] = [(0 - a) / (b - a), (1 - a) / (b - a)].sort((p, q) => p - q);
  return [Math.max(0, first), Math.min(1, last)];
}

/** What of a stroke's points lies on the pad: the pen may leave it and come back, in several pieces. */
export function onPad(stroke: Stroke): Stroke[] {
  const at = (i: number) => stroke.slice(3 * i, 3 * i + 3);
  const count = Math.floor(stroke.length / 3);
  if (count === 1)
    return at(0)
      .slice(0, 2)
      .every(share => share >= 0 && share <= 1)
      ? [stroke]
      : [];
  const pieces: number[][] = [];
  let isOpen = false;
  for (let i = 1; i < count; i++) {
    const [a, b] = [at(i - 1), at(i)];
    const ends = [within(a[0], b[0]), within(a[1], b[1])];
    const [from, to] = [Math.max(ends[0][0], ends[1][0]), Math.min(ends[0][1], ends[1][1])];
    if (from > to) {
      isOpen = false;
      continue;
    }
    const point = (share: number) => a.map((value, axis) => value + share * (b[axis] - value));
    if (!isOpen) pieces.push(point(from));
    pieces.at(-1)!.push(...point(to));
    isOpen = to === 1;
  }
  return pieces;
}

/** The box round the ink, as shares, once the points are `scale` times as far apart and the pen is as wide as before. */
function inkEdges(strokes: readonly Stroke[], scale: number) {
  const edges = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: -1e9, bottom: -1e9 };
  for (const stroke of strokes) {
    for (let i = 0; i + 2 < stroke.length; i += 3) {
      const [x, y, reach] = [stroke[i] * scale, stroke[i + 1] * scale, stroke[i + 2] / 2];
      edges.left = Math.min(edges.left, x - reach);
      edges.right = Math.max(edges.right, x + reach);
      edges.top = Math.min(edges.top, y - reach);
      edges.bottom = Math.max(edges.bottom, y + reach);
    }
  }
  return edges;
}

const longerSide = (strokes: readonly Stroke[], scale: number): number => {
  const { left, top, right, bottom } = inkEdges(strokes, scale);
  return Math.max(right - left, bottom - top);
};

/** How much farther apart the points have to be for the ink's longer side to be `wanted`, a share of the field. */
function scaleFor(strokes: readonly Stroke[], wanted: number): number {
  const pen = longerSide(strokes, 0);
  const spread = longerSide(strokes, 1) - pen;
  if (spread <= TREMBLE * pen) return 1;
  let [low, high] = [0, wanted / spread]; // with pens of several widths there is no formula
  while (longerSide(strokes, high) < wanted) high *= 2;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (longerSide(strokes, middle) > wanted) high = middle;
    else low = middle;
  }
  return low;
}

/** Without the points that the pen has hardly moved to: a slow hand leaves hundreds of them in a pixel. */
function sparse(stroke: Stroke): Stroke {
  const kept = stroke.slice(0, 3);
  for (let i = 3; i < stroke.length; i += 3) {
    const far = Math.hypot(stroke[i] - kept[kept.length - 3], stroke[i + 1] - kept[kept.length - 2]);
    if (far * FINE_SIDE > 0.5 || i + 3 === stroke.length) kept.push(...stroke.slice(i, i + 3));
  }
  return kept;
}

/** How far to move ink of [from, to) so that `centre` comes to the middle, in whole points, and stays in the field. */
const toMiddle = (from: number, to: number, centre: number): number =>
  Math.max(-from, Math.min(FINE_SIDE - to, Math.round(FINE_SIDE / 2 - centre)));

/** The sheet moved by (dx, dy), [FINE_SIDE * FINE_SIDE], in the middle of a field, each of whose pixels is a mean. */
function shrunk(sheet: Uint8Array, dx: number, dy: number, { width, height }: ImageShape): Uint8Array<ArrayBuffer> {
  const moved = new Uint8Array(sheet.length);
  for (let y = Math.max(0, -dy); y < Math.min(FINE_SIDE, FINE_SIDE - dy); y++)
    for (let x = Math.max(0, -dx); x < Math.min(FINE_SIDE, FINE_SIDE - dx); x++)
      moved[(y + dy) * FINE_SIDE + x + dx] = sheet[y * FINE_SIDE + x];
  const size = Math.min(width, height);
  const whole = { left: 0, top: 0, right: FINE_SIDE, bottom: FINE_SIDE };
  const small = areaAverage(moved, FINE_SIDE, whole, size, size);
  const [left, top] = [Math.floor((width - size) / 2), Math.floor((height - size) / 2)];
  const out = new Uint8Array(width * height);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) out[(y + top) * width + x + left] = Math.round(small[y * size + x]);
  return out;
}

function centreOf(sheet: Uint8Array): [x: number, y: number] {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < sheet.length; i++) {
    sum += sheet[i];
    sumX += sheet[i] * ((i % FINE_SIDE) + 0.5);
    sumY += sheet[i] * (Math.floor(i / FINE_SIDE) + 0.5);
  }
  return [sumX / sum, sumY / sum];
}

/** Strokes on an empty pad -> an image of the field's shape, 0..255, with a pen as wide in the field as it is on the pad; null without ink. */
export function placeStrokes(
  strokes: readonly Stroke[],
  placement: Placement,
  field: ImageShape = mnistField,
): Uint8Array<ArrayBuffer> | null {
  const { longer, centre }: Way = placements[placement];
  if (longer === null) return place(sheetOfStrokes(null, strokes), placement, field);
  const drawn = strokes.flatMap(onPad);
  if (drawn.length === 0) return null;
  const scale = scaleFor(drawn, longer);
  const { left, top, right, bottom } = inkEdges(drawn, scale);
  const [dx, dy] = [0.5 - (left + right) / 2, 0.5 - (top + bottom) / 2];
  const sheet = new Uint8Array(FINE_SIDE ** 2);
  for (const stroke of drawn) {
    const moved = stroke.map((value, i) => (i % 3 === 2 ? value : value * scale + (i % 3 === 0 ? dx : dy)));
    stamp(sheet, sparse(moved), 0, FINE_SIDE);
  }
  const [x, y] = centre === 'mass' ? centreOf(sheet) : [FINE_SIDE / 2, FINE_SIDE / 2];
  const edge = (share: number) => FINE_SIDE * share;
  const out = shrunk(
    sheet,
    toMiddle(Math.floor(edge(left + dx)), Math.ceil(edge(right + dx)), x),
    toMiddle(Math.floor(edge(top + dy)), Math.ceil(edge(bottom + dy)), y),
    field,
  );
  return out.some(ink => ink > 0) ? out : null;
}
