// A picture of decoded codes in rows and columns, whatever they were chosen by.

/** A place in it; rows count from the top. */
export interface GridCell {
  readonly column: number;
  readonly row: number;
}

export interface GridSize {
  readonly columns: number;
  readonly rows: number;
}

/** The cell under a point that is given as shares of the picture's width and height. */
export function cellAt({ columns, rows }: GridSize, shareX: number, shareY: number): GridCell {
  const place = (share: number, of: number) => Math.min(of - 1, Math.max(0, Math.floor(share * of)));
  return { column: place(shareX, columns), row: place(shareY, rows) };
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key leads from a cell, or from the middle where there is none; null for any other key. */
export function walked(from: GridCell | null, key: string, { columns, rows }: GridSize): GridCell | null {
  const arrow = arrows[key];
  if (!arrow) return null;
  const { column, row } = from ?? { column: (columns - 1) >> 1, row: (rows - 1) >> 1 };
  const inside = (value: number, of: number) => Math.min(of - 1, Math.max(0, value));
  return { column: inside(column + arrow[0], columns), row: inside(row + arrow[1], rows) };
}
