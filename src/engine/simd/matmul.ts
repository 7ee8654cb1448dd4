// Matrix products, four rows by eight columns at a time: so many sums fit the registers. The right-hand matrix is first
// laid out in panels of eight columns, which are then read from front to back; the left-hand one is read in place, by rows
// or by columns. Goto & van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (2008).
//
// A panel is its eight biases, k rows of eight numbers, and room for a tile of which only a part is wanted. Addresses are
// in bytes, extents in numbers. A product makes columns `from`..`to` of its result, `from` a multiple of eight.

const FLOAT: i32 = 4;
/** Columns of a panel, and the bytes of such a row. */
const WIDTH: i32 = 8;
const ROW: i32 = WIDTH * FLOAT;
const TILE_ROWS: i32 = 4;
/** Rows of the left-hand matrix that stay in a processor's cache while all panels pass by. */
const BLOCK: i32 = 96;

/** Bytes of the panels of n columns with k rows. */
export function panelBytes(k: i32, n: i32): i32 {
  return ((n + WIDTH - 1) / WIDTH) * ROW * (1 + k + TILE_ROWS);
}

/** a b + bias, and zero where that is negative if so wished: a [m, k], b [k, n], bias [n] -> c [m, n]. */
export function times(
  from: i32,
  to: i32,
  a: usize,
  b: usize,
  c: usize,
  panels: usize,
  m: i32,
  k: i32,
  n: i32,
  bias: usize,
  relu: bool,
): void {
  pack(b, bias, panels, k, n, from, to);
  multiply(a, k, 1, panels, c, m, k, n, relu, from, to);
}

/** a bᵀ: a [m, k], b [n, k] -> c [m, n]. */
export function timesTransposed(
  from: i32,
  to: i32,
  a: usize,
  b: usize,
  c: usize,
  panels: usize,
  m: i32,
  k: i32,
  n: i32,
): void {
  packTransposed(b, panels, k, n, from, to);
  multiply(a, k, 1, panels, c, m, k, n, false, from, to);
}

/** aᵀ b: a [k, m], b [k, n] -> c [m, n]. */
export function transposedTimes(
  from: i32,
  to: i32,
  a: usize,
  b: usize,
  c: usize,
  panels: usize,
  m: i32,
  k: i32,
  n: i32,
): void {
  pack(b, 0, panels, k, n, from, to);
  multiply(a, 1, m, panels, c, m, k, n, false, from, to);
}

/** Lays out columns of b [k, n], with zeros beyond the last; no bias where its address is zero. */
function pack(b: usize, bias: usize, panels: usize, k: i32, n: i32, from: i32, to: i32): void {
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
function packTransposed(b: usize, panels: usize, k: i32, n: i32, from: i32, to: i32): void {
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

/** Panels from the left: element (i, p) of a lies at a + i·rowStep + p·columnStep, both in numbers. */
function multiply(
  a: usize,
  rowStep: i32,
  columnStep: i32,
  panels: usize,
  c: usize,
  m: i32,
  k: i32,
  n: i32,
  relu: bool,
  from: i32,
  to: i32,
): void {
  const step: usize = FLOAT * rowStep;
  for (let block = 0; block < m; block += BLOCK) {
    for (let j = from; j < to; j += WIDTH) {
      const panel = panels + panelBytes(k, j);
      for (let i = block; i < min(block + BLOCK, m); i += TILE_ROWS) {
        const rows = min(TILE_ROWS, m - i);
        const isWhole = rows === TILE_ROWS && j + WIDTH <= n;
        const out = c + FLOAT * (i * n + j);
        const tile = isWhole ? out : panel + ROW * (1 + k);
        const tileStep = isWhole ? FLOAT * n : ROW;
        // A row beyond the last is the last again, and is not stored.
        const first = a + FLOAT * (i * rowStep);
        const second = first + (rows > 1 ? step : 0);
        const third = second + (rows > 2 ? step : 0);
        const fourth = third + (rows > 3 ? step : 0);
        multiplyTile(first, second, third, fourth, FLOAT * columnStep, panel, k, relu, tile, tileStep);
        if (!isWhole)
          for (let r = 0; r < rows; r++) memory.copy(out + FLOAT * r * n, tile + ROW * r, FLOAT * min(WIDTH, n - j));
      }
    }
  }
}

/** Four rows, whose numbers are `step` bytes apart, times one panel. */
function multiplyTile(
  first: usize,
  second: usize,
  third: usize,
  fourth: usize,
  step: usize,
  panel: usize,
  k: i32,
  relu: bool,
  out: usize,
  outStep: usize,
): void {
  let c00 = v128.load(panel);
  let c01 = v128.load(panel, 16);
  let c10 = c00;
  let c11 = c01;
  let c20 = c00;
  let c21 = c01;
  let c30 = c00;
  let c31 = c01;
  let b = panel + ROW;
  for (let p = 0; p < k; p++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load32_splat(first);
    c00 = f32x4.add(c00, f32x4.mul(a0, b0));
    c01 = f32x4.add(c01, f32x4.mul(a0, b1));
    const a1 = v128.load32_splat(second);
    c10 = f32x4.add(c10, f32x4.mul(a1, b0));
    c11 = f32x4.add(c11, f32x4.mul(a1, b1));
    const a2 = v128.load32_splat(third);
    c20 = f32x4.add(c20, f32x4.mul(a2, b0));
    c21 = f32x4.add(c21, f32x4.mul(a2, b1));
    const a3 = v128.load32_splat(fourth);
    c30 = f32x4.add(c30, f32x4.mul(a3, b0));
    c31 = f32x4.add(c31, f32x4.mul(a3, b1));
    b += ROW;
    first += step;
    second += step;
    third += step;
    fourth += step;
  }
  storeRow(out, c00, c01, relu);
  storeRow(out + outStep, c10, c11, relu);
  storeRow(out + 2 * outStep, c20, c21, relu);
  storeRow(out + 3 * outStep, c30, c31, relu);
}

function storeRow(out: usize, left: v128, right: v128, relu: bool): void {
  const zero = f32x4.splat(0);
  v128.store(out, relu ? f32x4.max(left, zero) : left);
  v128.store(out, relu ? f32x4.max(right, zero) : right, 16);
}
