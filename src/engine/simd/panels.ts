// The right-hand matrix of a product, laid out in panels of eight columns that are read from front to back. A panel is its
// eight biases, k rows of eight numbers, and room for a tile of which only a part is wanted.

/** Bytes of a number, columns of a panel, and bytes of its row. */
export const FLOAT: i32 = 4;
export const WIDTH: i32 = 8;
export const ROW: i32 = WIDTH * FLOAT;
/** Rows of a product that are made at once. */
export const TILE_ROWS: i32 = 4;

/** Bytes of the panels of n columns with k rows. */
export function panelBytes(k: i32, n: i32): i32 {
  return ((n + WIDTH - 1) / WIDTH) * ROW * (1 + k + TILE_ROWS);
}

/** Lays out columns of b [k, n], with zeros beyond the last; no bias where its address is zero. */
export function pack(b: usize, bias: usize, panels: usize, k: i32, n: i32, from: i32, to: i32): void {
  for (let j = from; j < to; j += WIDTH) {
    const panel = panels + panelBytes(k, j);
    const bytes = FLOAT * min(WIDTH, n - j);
    memory.fill(panel, 0, ROW * (1 + k));
    if (bias) memory.copy(panel, bias + FLOAT * j, bytes);
    let source = b + FLOAT * j;
    let target = panel;
    for (let p = 0; p < k; p++) {
      target += ROW;
      if (bytes === ROW) {
        v128.store(target, v128.load(source));
        v128.store(target, v128.load(source, 16), 16);
      } else memory.copy(target, source, bytes);
      source += FLOAT * n;
    }
  }
}

/** Lays out columns of bᵀ, b [n, k], with zeros beyond the last. */
export function packTransposed(b: usize, panels: usize, k: i32, n: i32, from: i32, to: i32): void {
  for (let j = from; j < to; j += WIDTH) {
    const panel = panels + panelBytes(k, j);
    memory.fill(panel, 0, ROW * (1 + k));
    for (let half = j; half < min(j + WIDTH, n); half += 4) {
      const source = b + FLOAT * (half * k);
      const target = panel + ROW + FLOAT * (half - j);
      const squares = half + 4 <= n ? k & ~3 : 0;
      for (let p = 0; p < squares; p += 4) transposeSquare(source + FLOAT * p, FLOAT * k, target + ROW * p);
      for (let c = 0; c < min(4, n - half); c++)
        for (let p = squares; p < k; p++)
          store<f32>(target + ROW * p + FLOAT * c, load<f32>(source + FLOAT * (c * k + p)));
    }
  }
}

/** Four rows of four numbers, `step` bytes apart, into four columns of a panel. */
function transposeSquare(source: usize, step: usize, target: usize): void {
  const a = v128.load(source);
  const b = v128.load(source + step);
  const c = v128.load(source + 2 * step);
  const d = v128.load(source + 3 * step);
  const ab01 = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const ab23 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd01 = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const cd23 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(target, v128.shuffle<f32>(ab01, cd01, 0, 1, 4, 5));
  v128.store(target + ROW, v128.shuffle<f32>(ab01, cd01, 2, 3, 6, 7));
  v128.store(target + 2 * ROW, v128.shuffle<f32>(ab23, cd23, 0, 1, 4, 5));
  v128.store(target + 3 * ROW, v128.shuffle<f32>(ab23, cd23, 2, 3, 6, 7));
}
