// What a walk along one axis of the plane changes in a row: a line for each column. A grid of small bar pictures cannot be read,
// and one axis at a time is what a reader follows anyway.

import { exampleAt } from '../core/examples.ts';
import type { RowShape } from '../core/shape.ts';
import type { Manifold } from '../probes/manifold.ts';
import type { GridCell } from './cells.ts';
import { extent, type Span } from './domain.ts';
import { columnsOf } from './examples/columns.ts';
import type { Frame } from './examples/types.ts';
import { fixed, short } from './numbers.ts';

export type Along = 'x' | 'y';

export interface Traversal {
  /** The latent dimension, from 0, and its coordinates, rising. */
  readonly dimension: number;
  readonly steps: Float32Array;
  /** The cells of the grid that they are decoded from, in the same order. */
  readonly cells: readonly GridCell[];
  /** One for each column, the one that changes most first; heights in standard deviations from the training mean, [steps]. */
  readonly lines: readonly { readonly name: string; readonly heights: Float32Array; readonly change: number }[];
  /** Of all heights. */
  readonly span: Span;
}

/** Across the middle of the grid, where the other axis stays at its centre. */
export function traversalOf({ side, axes, xs, ys, values }: Manifold, frame: Frame<RowShape>, along: Along): Traversal {
  const isX = along === 'x' || ys.length === 1;
  const [middleRow, middleColumn] = [(ys.length - 1) >> 1, (side - 1) >> 1];
  const cells = isX
    ? Array.from(xs, (_, column) => ({ column, row: middleRow }))
    : Array.from(ys, (_, i) => ({ column: middleColumn, row: ys.length - 1 - i }));
  const rows = cells.map(({ column, row }) => {
    const decoded = exampleAt({ shape: frame.shape, values }, row * side + column);
    return columnsOf(decoded, decoded, frame).map(({ at }) => at);
  });
  const lines = frame.shape.columns.map(({ name }, i) => {
    const heights = Float32Array.from(rows, row => row[i]);
    const [least, most] = extent(heights) ?? [0, 0];
    return { name, heights, change: most - least };
  });
  const ends = lines.map(({ heights }) => extent(heights) ?? [0, 0]);
  return {
    dimension: axes[isX ? 0 : 1],
    steps: isX ? xs : ys,
    cells,
    lines: lines.toSorted((a, b) => b.change - a.change),
    span: [Math.min(-1, ...ends.map(([least]) => least)), Math.max(1, ...ends.map(([, most]) => most))],
  };
}

/** "Along z1, from −1.7 to 1.6, “Power” changes most: by 3.4 standard deviations; then “Oil flow” by 2.9." */
export function traversalSummary({ dimension, steps, lines }: Traversal): string {
  const [first, second] = lines;
  const walk = `Along z${dimension + 1}, from ${short(steps[0])} to ${short(steps[steps.length - 1])},`;
  if (!first || first.change === 0) return `${walk} nothing changes: the decoder ignores it.`;
  const then = second ? `; then “${second.name}” by ${fixed(second.change, 1)}` : '';
  return `${walk} “${first.name}” changes most: by ${fixed(first.change, 1)} standard deviations${then}.`;
}
