// Where points lie densely: counts on a grid, smoothed by a Gaussian, and the closed lines round the cells that hold a share
// of them. For pictures: what they outline is a region of highest density (Hyndman, 1996).

/** A square grid over a part of the plane; [size * size], row by row from the south. */
export interface Grid {
  readonly size: number;
  readonly values: Float64Array;
}

/** Half the width of a smoothing kernel, in its standard deviations. */
const REACH = 3;

/**
 * A density on a grid: each point into its cell, then a Gaussian of these standard deviations, in cells, along x and y.
 * Cells on the rim stay empty, so that every contour is closed.
 * @param x, y [n] in cells, 0 to size
 */
export function density(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  size: number,
  sigma: readonly [number, number],
): Grid {
  const counts = new Float64Array(size * size);
  for (let i = 0; i < x.length; i++) {
    const [column, row] = [Math.floor(x[i]), Math.floor(y[i])];
    if (column >= 0 && column < size && row >= 0 && row < size) counts[row * size + column] += 1;
  }
  const values = smoothed(smoothed(counts, size, sigma[0], 1), size, sigma[1], size);
  for (let i = 0; i < size; i++)
    for (const at of [i, (size - 1) * size + i, i * size, i * size + size - 1]) values[at] = 0;
  return { size, values };
}

/** Smoothed along one axis, whose neighbours are `stride` apart. */
function smoothed(values: Float64Array, size: number, sigma: number, stride: number): Float64Array {
  const reach = Math.max(1, Math.ceil(REACH * sigma));
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-0.5 * ((i - reach) / sigma) ** 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const out = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) {
    if (values[at] === 0) continue;
    const place = stride === 1 ? at % size : Math.floor(at / size);
    for (let step = -reach; step <= reach; step++)
      if (place + step >= 0 && place + step < size)
        out[at + step * stride] += (values[at] * weights[step + reach]) / total;
  }
  return out;
}

/** The level whose cells at or above it hold at least this share of everything; 0 for an empty grid. */
export function levelHolding({ values }: Grid, share: number): number {
  const falling = values.filter(value => value > 0).sort((a, b) => b - a);
  const wanted = share * falling.reduce((sum, value) => sum + value, 0);
  let held = 0;
  for (const value of falling) {
    held += value;
    if (held >= wanted) return value;
  }
  return 0;
}

/** The place of the densest cell's middle, in cells; null for an empty grid. */
export function peakOf({ size, values }: Grid): readonly [number, number] | null {
  let best = -1;
  for (let i = 0; i < values.length; i++) if (values[i] > 0 && (best < 0 || values[i] > values[best])) best = i;
  return best < 0 ? null : [(best % size) + 0.5, Math.floor(best / size) + 0.5];
}

/**
 * Which sides of a square the line crosses, by which of its corners (south-west 1, south-east 2, north-east 4, north-west 8)
 * are inside; the inside is on the left. Sides: 0 south, 1 east, 2 north, 3 west.
 */
const crossings: readonly (readonly (readonly [from: number, to: number])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

/**
 * Closed lines round what is at or above a level, by marching squares with straight lines between the middles of cells:
 * [x0, y0, x1, y1, …] in cells. Holes are lines of their own, which run the other way round.
 */
export function contours({ size, values }: Grid, level: number): Float32Array[] {
  const value = (column: number, row: number) => values[row * size + column];
  const isIn = (column: number, row: number) => value(column, row) >= level && value(column, row) > 0;
  /** A side by its number in the whole grid: those across first, then those upwards. */
  const sideOf = (column: number, row: number, side: number): number => {
    if (side === 0) return row * size + column;
    if (side === 2) return (row + 1) * size + column;
    return size * size + row * size + column + (side === 1 ? 1 : 0);
  };
  const next = new Map<number, number>();
  for (let row = 0; row < size - 1; row++) {
    for (let column = 0; column < size - 1; column++) {
      const corners =
        Number(isIn(column, row)) +
        2 * Number(isIn(column + 1, row)) +
        4 * Number(isIn(column + 1, row + 1)) +
        8 * Number(isIn(column, row + 1));
      for (const [from, to] of crossings[corners]) next.set(sideOf(column, row, from), sideOf(column, row, to));
    }
  }
  const placeOf = (side: number): [number, number] => {
    const isUp = side >= size * size;
    const at = isUp ? side - size * size : side;
    const [column, row] = [at % size, Math.floor(at / size)];
    const [a, b] = [value(column, row), isUp ? value(column, row + 1) : value(column + 1, row)];
    const share = a === b ? 0.5 : Math.min(1, Math.max(0, (level - a) / (b - a)));
    return isUp ? [column + 0.5, row + 0.5 + share] : [column + 0.5 + share, row + 0.5];
  };
  const lines: Float32Array[] = [];
  while (next.size > 0) {
    const line: number[] = [];
    let [at] = next.keys();
    for (let to = next.get(at); to !== undefined; to = next.get(at)) {
      next.delete(at);
      line.push(...placeOf(at));
      at = to;
    }
    lines.push(Float32Array.from(line));
  }
  return lines;
}
