// Cross-entropy of pixels from logits, and its slope; the formulas and their source stand in `src/losses/bernoulli.ts`.

import { exp, sigmoid, sumOf } from './vector';

const FLOAT: i32 = 4;
/** Vectors of factors from 1 to 2 whose product a double holds: one logarithm does for all of them. */
const FACTORS: i32 = 250;

/** Cross-entropies of images `from`..`to`: x, logits [n, pixels] -> nats [n]. */
export function bernoulli(from: i32, to: i32, x: usize, logits: usize, nats: usize, pixels: i32): void {
  for (let i = from; i < to; i++) {
    const at = FLOAT * i * pixels;
    store<f32>(nats + FLOAT * i, bernoulliRow(x + at, logits + at, pixels));
  }
}

/** Σ max(l, 0) - x·l + log(1 + e^-|l|) over the pixels of one image: x, logits [pixels]. */
export function bernoulliRow(x: usize, logits: usize, pixels: i32): f32 {
  const zero = f32x4.splat(0);
  const one = f64x2.splat(1);
  let sums = zero;
  let low = one;
  let high = one;
  let nats: f64 = 0;
  const vectors = pixels & ~3;
  let factors = FACTORS;
  for (let p = 0; p < vectors; p += 4) {
    const l = v128.load(logits + FLOAT * p);
    sums = f32x4.add(sums, f32x4.sub(f32x4.max(l, zero), f32x4.mul(v128.load(x + FLOAT * p), l)));
    const e = exp(f32x4.neg(f32x4.abs(l)));
    low = f64x2.mul(low, f64x2.add(one, f64x2.promote_low_f32x4(e)));
    high = f64x2.mul(high, f64x2.add(one, f64x2.promote_low_f32x4(v128.shuffle<f32>(e, e, 2, 3, 0, 1))));
    if (--factors === 0) {
      nats += JSMath.log(product(low, high));
      low = one;
      high = one;
      factors = FACTORS;
    }
  }
  nats += <f64>sumOf(sums) + JSMath.log(product(low, high));
  for (let p = vectors; p < pixels; p++) {
    const l = load<f32>(logits + FLOAT * p);
    nats += max<f32>(l, 0) - load<f32>(x + FLOAT * p) * l;
    nats += JSMath.log(1 + <f64>f32x4.extract_lane(exp(f32x4.splat(-abs<f32>(l))), 0));
  }
  return <f32>nats;
}

function product(a: v128, b: v128): f64 {
  const both = f64x2.mul(a, b);
  return f64x2.extract_lane(both, 0) * f64x2.extract_lane(both, 1);
}

/** (sigmoid(l) - x) · dy of images `from`..`to`: x, logits, slope [n, pixels], dy [n]. */
export function bernoulliSlope(
  from: i32,
  to: i32,
  x: usize,
  logits: usize,
  dy: usize,
  slope: usize,
  pixels: i32,
): void {
  for (let i = from; i < to; i++) {
    const above = load<f32>(dy + FLOAT * i);
    const end = FLOAT * (i + 1) * pixels;
    let at = FLOAT * i * pixels;
    for (; at + 16 <= end; at += 16) {
      const on = sigmoid(v128.load(logits + at));
      v128.store(slope + at, f32x4.mul(f32x4.sub(on, v128.load(x + at)), f32x4.splat(above)));
    }
    for (; at < end; at += FLOAT) {
      const on = f32x4.extract_lane(sigmoid(v128.load32_splat(logits + at)), 0);
      store<f32>(slope + at, (on - load<f32>(x + at)) * above);
    }
  }
}
