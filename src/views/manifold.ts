// The manifold: what the decoder draws on a grid over the latent plane. One bitmap at the resolution of the data; the page
// only scales it.

import { exampleAt } from '../core/examples.ts';
import { type Shape, valuesOf } from '../core/shape.ts';
import type { Latent } from '../probes/latent.ts';
import type { Manifold } from '../probes/manifold.ts';
import type { Bitmap } from './bitmap.ts';
import type { GridCell } from './cells.ts';
import { type Frame, needsRoom, tileOf } from './examples/index.ts';
import { fixed, whole } from './numbers.ts';
import type { Table } from './table.ts';
import { tiled } from './tiled.ts';

export function manifoldBitmap({ side, ys, values }: Manifold, frame: Frame): Bitmap {
  const { shape } = frame;
  const cells = Array.from({ length: side * ys.length }, (_, i) => tileOf(exampleAt({ shape, values }, i), frame));
  return tiled(cells, side);
}

/**
 * What is drawn of it: all, or every second code of each axis where one example needs more room than a square of a few pixels.
 * The ends stay.
 */
export function gridOf(look: Manifold, { shape }: Pick<Frame, 'shape'>): Manifold {
  const { side, xs, ys, values } = look;
  if (!needsRoom(shape)) return look;
  const half = (along: Float32Array) => along.filter((_, i) => i % 2 === 0);
  const kept = Array.from({ length: side * ys.length }, (_, i) => i).filter(
    i => (i % side) % 2 === 0 && Math.floor(i / side) % 2 === 0,
  );
  const size = valuesOf(shape);
  const some = values.slice(0, kept.length * size);
  kept.forEach((cell, i) => {
    some.set(exampleAt({ shape, values }, cell), i * size);
  });
  return { ...look, side: half(xs).length, xs: half(xs), ys: half(ys), values: some };
}

/** [x, y] coordinates of a cell: columns run left to right, `ys` bottom to top. */
export const coordinatesOf = ({ xs, ys }: Manifold, { column, row }: GridCell): [number, number] => [
  xs[column],
  ys[ys.length - 1 - row],
];

/** The code [latent] that a cell was decoded from; dimensions that the plane does not show stay at `centre`. */
export function codeOf(look: Manifold, cell: GridCell, centre: ArrayLike<number>): Float32Array<ArrayBuffer> {
  const z = Float32Array.from(centre);
  const [x, y] = coordinatesOf(look, cell);
  z[look.axes[1]] = y; // the order of the probe: with one dimension x has the last word
  z[look.axes[0]] = x;
  return z;
}

/** Mean of each latent dimension over the encoded test set, [dimensions]. */
export function centreOf({ mean, count, dimensions }: Latent): Float64Array {
  const centre = new Float64Array(dimensions);
  for (let i = 0; i < count * dimensions; i++) centre[i % dimensions] += mean[i];
  return centre.map(sum => sum / Math.max(1, count));
}

/** Columns (or rows) that carry a number on the axis: both ends and up to three between, all equally far apart. */
export function tickedPlaces(side: number): number[] {
  const gaps = [4, 3, 2, 1].find(count => (side - 1) % count === 0) ?? 1;
  return Array.from({ length: gaps + 1 }, (_, i) => (i * (side - 1)) / gaps);
}

/** Digits after the point that tell the numbers along an axis well apart: one at least, four at most. */
export function tickDigits(values: ArrayLike<number>): number {
  const [first, second = first] = tickedPlaces(values.length);
  const gap = Math.abs(values[second] - values[first]);
  return gap > 0 ? Math.min(4, Math.max(1, Math.ceil(0.5 - Math.log10(gap)))) : 1;
}

/** @param code how many numbers a code has */
export function manifoldSummary({ side, axes, xs, ys }: Manifold, code: number): string {
  const span = (along: Float32Array, d: number) => {
    const [from, to] = [along[0], along[side - 1]].map(end => fixed(end, tickDigits(along) + 1));
    return `z${d + 1} from ${from} to ${to}`;
  };
  if (ys.length === 1) return `${side} decoded codes: ${span(xs, axes[0])}.`;
  const rest = code > 2 ? ` The other ${code === 3 ? 'one stays' : `${whole(code - 2)} stay`} at the mean.` : '';
  return `${side} by ${side} decoded codes: ${span(xs, axes[0])}, ${span(ys, axes[1])}.${rest}`;
}

export const cellInWords = (look: Manifold, cell: GridCell): string => {
  const [x, y] = coordinatesOf(look, cell);
  const [dx, dy] = look.axes;
  return dx === dy ? `z${dx + 1} = ${fixed(x)}` : `z${dx + 1} = ${fixed(x)}, z${dy + 1} = ${fixed(y)}`;
};

export function manifoldTable(look: Manifold, shape: Shape): Table {
  const { side, ys, values } = look;
  const axes = ys.length === 1 ? look.axes.slice(0, 1) : look.axes;
  return {
    columns: [
      'column',
      'row',
      ...axes.map(d => `z${d + 1}`),
      shape.kind === 'image' ? 'mean ink (0 to 1)' : 'mean value',
    ],
    count: side * ys.length,
    row: index => {
      const cell = { column: index % side, row: Math.floor(index / side) };
      const example = Array.from(exampleAt({ shape, values }, index));
      const mean = example.reduce((sum, value) => sum + value, 0) / example.length;
      const shown = shape.kind === 'image' ? mean / 255 : mean;
      return [cell.column + 1, cell.row + 1, ...coordinatesOf(look, cell).slice(0, axes.length), shown];
    },
  };
}
