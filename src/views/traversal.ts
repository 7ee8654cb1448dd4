// What a walk along one axis of the plane changes in a row: a line for each column. A grid of small bar pictures cannot be read,
// and one axis at a time is what a reader follows anyway.

import { exampleAt } from '../core/examples.ts';
import type { RowShape } from '../core/shape.ts';
import type { Manifold } from '../probes/manifold.ts';
import type { GridCell } from './cells.ts';
import { extent, type Span } from './domain.ts';
import { columnsOf } from './examples/columns.ts';
import type { Frame } from './examples/types.ts';
import { fixed } from './numbers.ts';

export type Along = 'x' | 'y';

/** How each column changes on a way through the space of codes. */
export interface ColumnLines {
  /** One for each column, the one that changes most first; heights in standard deviations from the training mean, [steps]. */
  readonly lines: readonly { readonly name: string; readonly heights: Float32Array; readonly change: number }[];
  /** Of all heights. */
  readonly span: Span;
}

export interface Traversal extends ColumnLines {
  /** The latent dimension, from 0, and its coordinates, rising. */
  readonly dimension: number;
  readonly steps: Float32Array;
  /** The cells of the grid that they are decoded from, in the same order. */
  readonly cells: readonly GridCell[];
}

/** @param examples decoded on the way, one after the other, each [values] as stored */
export function columnLines(examples: readonly ArrayLike<number>[], frame: Frame<RowShape>): ColumnLines {
  const rows = examples.map(decoded => columnsOf(decoded, decoded, frame).map(({ at }) => at));
  const lines = frame.shape.columns.map(({ name }, i) => {
    const heights = Float32Array.from(rows, row => row[i]);
    const [least, most] = extent(heights) ?? [0, 0];
    return { name, heights, change: most - least };
  });
  const ends = lines.map(({ heights }) => extent(heights) ?? [0, 0]);
  return {
    lines: lines.toSorted((a, b) => b.change - a.change),
    span: [Math.min(-1, ...ends.map(([least]) => least)), Math.max(1, ...ends.map(([, most]) => most))],
  };
}

/** Across the middle of the grid, where the other axis stays at its centre. */
export function traversalOf({ side, axes, xs, ys, values }: Manifold, frame: Frame<RowShape>, along: Along): Traversal {
  const isX = along === 'x' || ys.length === 1;
  const [middleRow, middleColumn] = [(ys.length - 1) >> 1, (side - 1) >> 1];
  const cells = isX
    ? Array.from(xs, (_, column) => ({ column, row: middleRow }))
    : Array.from(ys, (_, i) => ({ column: middleColumn, row: ys.length - 1 - i }));
  const examples = cells.map(({ column, row }) => exampleAt({ shape: frame.shape, values }, row * side + column));
  return {
    dimension: axes[isX ? 0 : 1],
    steps: isX ? xs : ys,
    cells,
    ...columnLines(examples, frame),
  };
}

/** "“Power” changes most: by 3.4 standard deviations; then “Oil flow” by 2.9." Null where nothing changes. */
export function changeWords({ lines: [first, second] }: ColumnLines): string | null {
  if (!first || first.change === 0) return null;
  const then = second ? `; then “${second.name}” by ${fixed(second.change, 1)}` : '';
  return `“${first.name}” changes most: by ${fixed(first.change, 1)} standard deviations${then}.`;
}

/** "Along z1, “Power” changes most: by 3.4 standard deviations; then “Oil flow” by 2.9." */
export function traversalSummary(traversal: Traversal): string {
  const change = changeWords(traversal) ?? 'nothing changes: the decoder ignores it.';
  return `Along z${traversal.dimension + 1}, ${change}`;
}
