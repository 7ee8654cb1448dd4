// Matrix products, four rows by eight columns at a time: so many sums fit the registers. The right-hand matrix comes in
// panels; the left-hand one is read in place, by rows or by columns. Goto & van de Geijn, "Anatomy of High-Performance
// Matrix Multiplication" (2008).
//
// Addresses are in bytes, extents in numbers. A product makes columns `from`..`to` of its result, `from` a multiple of eight.

import { FLOAT, pack, packTransposed, panelBytes, ROW, TILE_ROWS, WIDTH } from './panels';

/** Rows of the left-hand matrix that stay in a processor's cache while all panels pass by. */
const BLOCK: i32 = 96;

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

/** Panels from the left: element (i, p) of a lies at a + i·rowStep + p·columnStep, both in numbers. */
export function multiply(
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
