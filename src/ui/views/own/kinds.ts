// What is said of one's own example of each kind, where the kinds differ.

import type { Shape, ShapeKind } from '../../../core/shape.ts';

interface Kind {
  /** What to do as long as there is none. */
  readonly invitation: string;
  /** What the colours of the third picture mean: above zero, and below it. */
  readonly differences: readonly [missing: string, invented: string];
}

export const kinds: Readonly<Record<ShapeKind, Kind>> = {
  image: {
    invitation: 'Draw something, or open an image, and see what the model makes of it.',
    differences: ['missing', 'added'],
  },
  series: {
    invitation: 'A series to begin with comes with the test set.',
    differences: ['x̂ low', 'high'],
  },
  row: {
    invitation: 'A row to begin with comes with the test set.',
    differences: ['x̂ low', 'high'],
  },
};

/** What value `at` of an example is called in a table: "row 3, column 14", "point 14", "pressure (bar)". */
export function valueName(shape: Shape, at: number): string {
  if (shape.kind === 'image') return `row ${Math.floor(at / shape.width) + 1}, column ${(at % shape.width) + 1}`;
  if (shape.kind === 'series') return `point ${at + 1}`;
  const { name, unit } = shape.columns[at];
  return unit ? `${name} (${unit})` : name;
}
