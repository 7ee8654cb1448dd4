import { describe, expect, it } from 'vitest';
import type { RowShape } from '../../src/core/shape.ts';
import type { Manifold } from '../../src/probes/manifold.ts';
import { traversalOf, traversalSummary } from '../../src/views/traversal.ts';

const shape: RowShape = { kind: 'row', columns: [{ name: 'mass' }, { name: 'size' }] };
const two = (value: number) => Float32Array.of(value, value);
const frame = {
  shape,
  statistics: { mean: two(1), deviation: Float32Array.of(1, 10), least: two(0), median: two(1), most: two(9) },
};
/** Mass is 1 + the row from the top, size is 1 + 10 times the column. */
const look: Manifold = {
  side: 3,
  axes: [0, 4],
  xs: Float32Array.of(-1, 0, 1),
  ys: Float32Array.of(-2, 0, 2),
  values: Float32Array.from({ length: 18 }, (_, i) => {
    const cell = i >> 1;
    return i % 2 === 0 ? 1 + 3 * Math.floor(cell / 3) : 1 + 10 * (cell % 3);
  }),
};

describe('a walk across the grid', () => {
  const across = traversalOf(look, frame, 'x');
  const up = traversalOf(look, frame, 'y');

  it('goes through the middle, in rising coordinates', () => {
    expect(across.cells).toEqual([0, 1, 2].map(column => ({ column, row: 1 })));
    expect(up.cells).toEqual([2, 1, 0].map(row => ({ column: 1, row })));
    expect([across.dimension, up.dimension]).toEqual([0, 4]);
    expect([...up.steps]).toEqual([-2, 0, 2]);
  });

  it('has a line for each column, in standard deviations, the one that changes most first', () => {
    expect(across.lines.map(({ name, heights }) => [name, ...heights])).toEqual([
      ['size', 0, 1, 2],
      ['mass', 3, 3, 3],
    ]);
    expect(up.lines.map(({ name, heights }) => [name, ...heights])).toEqual([
      ['mass', 6, 3, 0],
      ['size', 1, 1, 1],
    ]);
    expect(across.span).toEqual([-1, 3]);
  });

  it('is told in a sentence', () => {
    expect(traversalSummary(up)).toBe('Along z5, “mass” changes most: by 6.0 standard deviations; then “size” by 0.0.');
    const still = traversalOf({ ...look, values: new Float32Array(18) }, frame, 'x');
    expect(traversalSummary(still)).toBe('Along z1, nothing changes: the decoder ignores it.');
  });

  it('of a code of one number is the one row', () => {
    const row = { ...look, axes: [0, 0] as const, ys: Float32Array.of(0), values: look.values.slice(0, 6) };
    expect(traversalOf(row, frame, 'y')).toMatchObject({
      dimension: 0,
      steps: look.xs,
      cells: [0, 1, 2].map(column => ({ column, row: 0 })),
    });
  });
});
