// What the gradient of a dense layer needs beside products.

const FLOAT: i32 = 4;

/** dy where the unit was on: numbers `from`..`to` of dy, y and slope, `to` at least four. */
export function reluSlope(from: i32, to: i32, dy: usize, y: usize, slope: usize): void {
  const zero = f32x4.splat(0);
  for (let i = from; i < to; i += 4) {
    const at = FLOAT * min(i, to - 4);
    v128.store(slope + at, v128.and(v128.load(dy + at), f32x4.gt(v128.load(y + at), zero)));
  }
}

/** The sums of columns `from`..`to`, `to` at least four: x [n, columns] -> sums [columns]. */
export function columnSums(from: i32, to: i32, x: usize, sums: usize, n: i32, columns: i32): void {
  for (let c = from; c < to; c += 4) {
    const at = FLOAT * min(c, to - 4);
    let sum = f32x4.splat(0);
    for (let i = 0; i < n; i++) sum = f32x4.add(sum, v128.load(x + FLOAT * i * columns + at));
    v128.store(sums + at, sum);
  }
}
