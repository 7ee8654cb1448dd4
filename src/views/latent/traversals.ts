// A row of decodes along each latent dimension, as a picture, in words and as a table.

import { exampleAt } from '../../core/examples.ts';
import { type Shape, valuesOf } from '../../core/shape.ts';
import type { Manifold } from '../../probes/manifold.ts';
import type { Traversal } from '../../probes/traversal.ts';
import type { Bitmap } from '../bitmap.ts';
import type { GridCell } from '../cells.ts';
import { type Frame, tileOf } from '../examples/index.ts';
import { counted, fixed, short } from '../numbers.ts';
import type { Table } from '../table.ts';
import { tiled } from '../tiled.ts';

export const nameOf = (dimension: number): string => `z${dimension + 1}`;

export function traversalsBitmap({ dimensions, steps, values }: Traversal, frame: Frame): Bitmap {
  const { shape } = frame;
  const cells = Array.from({ length: dimensions.length * steps.length }, (_, i) =>
    tileOf(exampleAt({ shape, values }, i), frame),
  );
  return tiled(cells, steps.length);
}

/** The code [latent] that a cell was decoded from. */
export function codeAt({ dimensions, steps, centre, std }: Traversal, { column, row }: GridCell): Float32Array {
  const code = centre.slice();
  code[dimensions[row]] += steps[column] * std[dimensions[row]];
  return code;
}

/** One dimension of it as a grid of a single row, which is drawn where a manifold of one dimension is. */
export function alongOne(look: Traversal, row: number, shape: Shape): Manifold {
  const { dimensions, steps, centre, std, values } = look;
  const d = dimensions[row];
  const size = steps.length * valuesOf(shape);
  return {
    side: steps.length,
    axes: [d, d],
    xs: steps.map(step => centre[d] + step * std[d]),
    ys: Float32Array.of(0),
    values: values.slice(row * size, (row + 1) * size),
  };
}

/** How much the examples of each row change from one end to the other: the mean absolute difference, in their own units. */
export function changesOf({ dimensions, steps, values }: Traversal, shape: Shape): Float64Array {
  const last = steps.length - 1;
  return Float64Array.from(dimensions, (_, row) => {
    const [first, end] = [0, last].map(column => exampleAt({ shape, values }, row * steps.length + column));
    let sum = 0;
    for (let i = 0; i < first.length; i++) sum += Math.abs(first[i] - end[i]);
    return sum / first.length;
  });
}

export function cellWords(look: Traversal, cell: GridCell): string {
  const d = look.dimensions[cell.row];
  const step = look.steps[cell.column];
  const where = step === 0 ? 'at its mean' : `${fixed(step, 0)} standard deviations from its mean`;
  return `${nameOf(d)} = ${fixed(look.centre[d] + step * look.std[d])}, ${where}`;
}

export function traversalsSummary(look: Traversal, shape: Shape): string {
  const { dimensions, latent, steps } = look;
  const changes = changesOf(look, shape);
  const most = changes.indexOf(Math.max(...changes));
  const some =
    dimensions.length < latent ? ` The ${counted(dimensions.length, 'dimension')} of ${latent} that vary most.` : '';
  const what =
    changes[most] > 0 ? `${nameOf(dimensions[most])} changes most` : 'nothing changes: the decoder ignores its code';
  return `From ${fixed(steps[0], 0)} to +${fixed(steps.at(-1)!, 0)} standard deviations, ${what}.${some}`;
}

export const traversalsTable = (look: Traversal, shape: Shape): Table => {
  const changes = changesOf(look, shape);
  return {
    columns: ['dimension', 'mean', 'standard deviation', 'mean change from end to end'],
    count: look.dimensions.length,
    row: i => {
      const d = look.dimensions[i];
      return [nameOf(d), look.centre[d], look.std[d], changes[i]];
    },
  };
};

/** "−3σ" over each column. */
export const stepNames = ({ steps }: Traversal): string[] =>
  Array.from(steps, step => (step === 0 ? '0' : `${step > 0 ? '+' : ''}${short(step)}σ`));
