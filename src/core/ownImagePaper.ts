// Which grey of a picture is its paper. Most often it is what most of the border shows; of a drawing that was cut out closely
// the border shows the ink, and paper only in its gaps.

import { type Piece, piecesOf } from './ownImageStrays.ts';

/** Contrast (of 255) of ink and paper that nobody takes for the shade of one. */
const CLEAR = 100;
/** Less than this share of the strongest contrast is the same grey. */
const ALIKE = 0.25;
/** Shares of the border that gaps may have: of light paper in dark ink, which is common, and of any. */
const GAPS = 0.08;
const LARGE_GAPS = 0.25;
/** Pieces below this share of a picture are specks and soft edges. */
const SPECK = 0.004;

export const middleOf = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

/** Indices of the outermost pixels; corners count twice. */
export function border(width: number, height: number): number[] {
  const found: number[] = [];
  for (let x = 0; x < width; x++) found.push(x, (height - 1) * width + x);
  for (let y = 0; y < height; y++) found.push(y * width, y * width + width - 1);
  return found;
}

/** How far the middle one of some greys lies from a grey. */
const unevenness = (values: readonly number[], from: number): number =>
  middleOf(values.map(value => Math.abs(value - from)));

/**
 * grey [height * width], row-major -> the grey of the paper, 0..255: the median of the border, unless that is in one piece which
 * reaches all four sides, and what differs from it is as even as paper and hangs on the border in several pieces, as the gaps of
 * an E do. A single large gap, as that of an L, counts where it is light.
 */
export function paperOf(grey: ArrayLike<number>, width: number, height: number): number {
  const edge = border(width, height).map(i => grey[i]);
  const most = middleOf([...edge]);
  const sign = most > 127 ? -1 : 1;
  const contrast = Float64Array.from({ length: width * height }, (_, i) => sign * (grey[i] - most));
  const floor = ALIKE * contrast.reduce((found, value) => Math.max(found, value), 0);
  const isOther = (value: number) => sign * (value - most) > floor;
  const others = edge.filter(isOther);
  const share = others.length / edge.length;
  if (floor < ALIKE * CLEAR || share < (sign > 0 ? GAPS : LARGE_GAPS)) return most;
  const large = (wanted: boolean): Piece[] => {
    const mask = contrast.map(value => Number(value > floor === wanted));
    return piecesOf(mask, width, height, 0).pieces.filter(({ area }) => area > SPECK * width * height);
  };
  const sidesOf = ({ left, top, right, bottom }: Piece) =>
    Number(left === 0) + Number(top === 0) + Number(right === width) + Number(bottom === height);
  const drawing = large(false);
  if (drawing.length !== 1 || sidesOf(drawing[0]) < 4) return most;
  const gaps = large(true).filter(piece => sidesOf(piece) > 0);
  if (gaps.length < (sign > 0 && share >= LARGE_GAPS ? 1 : 2)) return most;
  const other = middleOf([...others]);
  const same = edge.filter(value => !isOther(value));
  return unevenness(others, other) > 2 * unevenness(same, most) + 1 ? most : other;
}
