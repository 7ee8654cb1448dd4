// Another size by area averaging: each new pixel is the mean of what it covers, with shares for what it covers in part.
// Nothing is skipped, as it is when single points are picked, and flat areas stay exactly what they were.

/** Side of a sheet in pixels: ten for one of MNIST's. */
export const SHEET = 280;

/** Edges in pixels; right and bottom lie one past the last pixel. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Means of `count` equal stretches of [from, to), for values read by `at`, written by `put`. */
function along(
  from: number,
  to: number,
  count: number,
  at: (i: number) => number,
  put: (i: number, v: number) => void,
) {
  const step = (to - from) / count;
  for (let i = 0; i < count; i++) {
    const [low, high] = [from + i * step, Math.min(to, from + (i + 1) * step)];
    let sum = 0;
    for (let j = Math.floor(low); j < high; j++) sum += at(j) * (Math.min(high, j + 1) - Math.max(low, j));
    put(i, sum / (high - low));
  }
}

/** The part `box` of an image [_, width], row-major -> [rows, columns], smaller or larger. */
export function areaAverage(
  image: ArrayLike<number>,
  width: number,
  { left, top, right, bottom }: Box,
  columns: number,
  rows: number,
): Float64Array {
  const height = bottom - top;
  const narrow = new Float64Array(height * columns);
  for (let y = 0; y < height; y++) {
    const row = (y + top) * width;
    along(
      left,
      right,
      columns,
      x => image[row + x],
      (x, value) => {
        narrow[y * columns + x] = value;
      },
    );
  }
  const out = new Float64Array(rows * columns);
  for (let x = 0; x < columns; x++) {
    along(
      0,
      height,
      rows,
      y => narrow[y * columns + x],
      (y, value) => {
        out[y * columns + x] = value;
      },
    );
  }
  return out;
}
