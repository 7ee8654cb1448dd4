// What one example is. Nothing but a dataset, and what draws its examples, knows numbers such as 28 or 784.

/** A picture of grey values, 0 to 1 where a network sees them, row by row. */
export interface ImageShape {
  readonly kind: 'image';
  readonly height: number;
  readonly width: number;
}

/** One quantity, measured so many times at even distances. */
export interface SeriesShape {
  readonly kind: 'series';
  readonly length: number;
  /** What it is counted in, as an axis shows it; empty for a plain number. */
  readonly unit: string;
}

/** One column of a table, or one value of a column of text: 1 where a row has it, 0 elsewhere. */
export interface Column {
  readonly name: string;
  /** What it is counted in; left out for a plain number. */
  readonly unit?: string;
}

/** A row of a table: quantities of different kinds, each with its own name. */
export interface RowShape {
  readonly kind: 'row';
  readonly columns: readonly Column[];
}

export type Shape = ImageShape | SeriesShape | RowShape;
export type ShapeKind = Shape['kind'];

/** How many numbers an example has. */
export function valuesOf(shape: Shape): number {
  if (shape.kind === 'image') return shape.height * shape.width;
  return shape.kind === 'series' ? shape.length : shape.columns.length;
}

/** "28 × 28 pixels", "140 points", "30 columns". */
export function sizeInWords(shape: Shape): string {
  if (shape.kind === 'image') return `${shape.height} × ${shape.width} pixels`;
  return shape.kind === 'series' ? `${shape.length} points` : `${shape.columns.length} columns`;
}

/** Whether examples of one can stand beside those of the other, go through the same network, and be compared. */
export function isSameShape(a: Shape, b: Shape): boolean {
  if (a.kind === 'image' && b.kind === 'image') return a.height === b.height && a.width === b.width;
  if (a.kind === 'row' && b.kind === 'row')
    return a.columns.length === b.columns.length && a.columns.every(({ name }, i) => name === b.columns[i].name);
  return a.kind === b.kind && valuesOf(a) === valuesOf(b);
}
