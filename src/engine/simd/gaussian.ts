// Negative log-likelihood of Gaussians, and its slopes; the formulas stand in `src/likelihoods`.

import { exp, lanesFor, read, sumOf, write } from './vector';

const FLOAT: i32 = 4;
const LOG_2PI: f64 = 1.8378770664093453;
/** Log-variances are kept within ±10, as `posterior.ts` of the ops has it. */
const LIMIT: f32 = 10;

function kept(logVar: v128): v128 {
  return f32x4.max(f32x4.min(logVar, f32x4.splat(LIMIT)), f32x4.splat(-LIMIT));
}

/** e^-v of a log-variance that is kept. */
function precisionOf(logVar: f32): f32 {
  return f32x4.extract_lane(exp(f32x4.neg(kept(f32x4.splat(logVar)))), 0);
}

/** Σ (x - mean)² over the values of one example: x, mean [values]. */
function squares(x: usize, mean: usize, values: i32): f32 {
  let sums = f32x4.splat(0);
  let p = 0;
  while (p < values) {
    const lanes = lanesFor(values - p);
    const off = f32x4.sub(read(x + FLOAT * p, lanes), read(mean + FLOAT * p, lanes));
    sums = f32x4.add(sums, f32x4.mul(off, off));
    p += lanes;
  }
  return sumOf(sums);
}

/** Examples `from`..`to` with one variance: x, mean [n, values] -> nats [n]. */
export function gaussian(from: i32, to: i32, x: usize, mean: usize, nats: usize, values: i32, logVar: f32): void {
  const v = <f64>f32x4.extract_lane(kept(f32x4.splat(logVar)), 0);
  const precision = <f64>precisionOf(logVar);
  for (let i = from; i < to; i++) {
    const at = FLOAT * i * values;
    const off = <f64>squares(x + at, mean + at, values);
    store<f32>(nats + FLOAT * i, <f32>(0.5 * (<f64>values * (LOG_2PI + v) + precision * off)));
  }
}

/** The same with a variance that lies in memory. */
export function gaussianLearned(
  from: i32,
  to: i32,
  x: usize,
  mean: usize,
  nats: usize,
  values: i32,
  logVar: usize,
): void {
  gaussian(from, to, x, mean, nats, values, load<f32>(logVar));
}

/** (mean - x) · dy / variance of examples `from`..`to`: x, mean, slope [n, values], dy [n]. */
export function gaussianSlope(
  from: i32,
  to: i32,
  x: usize,
  mean: usize,
  dy: usize,
  slope: usize,
  values: i32,
  logVar: f32,
): void {
  const precision = precisionOf(logVar);
  for (let i = from; i < to; i++) {
    const above = f32x4.splat(precision * load<f32>(dy + FLOAT * i));
    const end = FLOAT * (i + 1) * values;
    let at = FLOAT * i * values;
    while (at < end) {
      const lanes = lanesFor((end - at) / FLOAT);
      write(slope + at, f32x4.mul(f32x4.sub(read(mean + at, lanes), read(x + at, lanes)), above), lanes);
      at += FLOAT * lanes;
    }
  }
}

/** The same with a variance that lies in memory. */
export function gaussianLearnedSlope(
  from: i32,
  to: i32,
  x: usize,
  mean: usize,
  dy: usize,
  slope: usize,
  values: i32,
  logVar: usize,
): void {
  gaussianSlope(from, to, x, mean, dy, slope, values, load<f32>(logVar));
}

/** What the log-variance of all values is moved by, example by example: x, mean [n, values], dy [n] -> slopes [n]. */
export function gaussianLogVarSlopes(
  from: i32,
  to: i32,
  x: usize,
  mean: usize,
  dy: usize,
  logVar: usize,
  slopes: usize,
  values: i32,
): void {
  const v = load<f32>(logVar);
  const precision = <f64>precisionOf(v);
  for (let i = from; i < to; i++) {
    const at = FLOAT * i * values;
    const slope = 0.5 * (<f64>values - precision * <f64>squares(x + at, mean + at, values));
    store<f32>(slopes + FLOAT * i, abs<f32>(v) < LIMIT ? <f32>slope * load<f32>(dy + FLOAT * i) : 0);
  }
}

/** Of values whose pairs of mean and log-variance lie at `at`. */
function means(at: usize, lanes: i32): v128 {
  return lanes === 4 ? v128.shuffle<f32>(v128.load(at), v128.load(at + 16), 0, 2, 4, 6) : v128.load32_zero(at);
}

function logVars(at: usize, lanes: i32): v128 {
  return lanes === 4 ? v128.shuffle<f32>(v128.load(at), v128.load(at + 16), 1, 3, 5, 7) : v128.load32_zero(at + FLOAT);
}

/** Examples `from`..`to` with a variance of each value: x [n, values], decoded [n, 2 · values] -> nats [n]. */
export function gaussianPerValue(from: i32, to: i32, x: usize, decoded: usize, nats: usize, values: i32): void {
  for (let i = from; i < to; i++) {
    let sums = f32x4.splat(0);
    let p = 0;
    while (p < values) {
      const lanes = lanesFor(values - p);
      const at = FLOAT * (i * values + p);
      const off = f32x4.sub(read(x + at, lanes), means(decoded + 2 * at, lanes));
      const v = kept(logVars(decoded + 2 * at, lanes));
      sums = f32x4.add(sums, f32x4.add(v, f32x4.mul(exp(f32x4.neg(v)), f32x4.mul(off, off))));
      p += lanes;
    }
    store<f32>(nats + FLOAT * i, <f32>(0.5 * (<f64>values * LOG_2PI + <f64>sumOf(sums))));
  }
}

/** Its slope in means and log-variances, none beyond the limits: x [n, values], decoded, slope [n, 2 · values], dy [n]. */
export function gaussianPerValueSlope(
  from: i32,
  to: i32,
  x: usize,
  decoded: usize,
  dy: usize,
  slope: usize,
  values: i32,
): void {
  const one = f32x4.splat(1);
  const half = f32x4.splat(0.5);
  for (let i = from; i < to; i++) {
    const above = f32x4.splat(load<f32>(dy + FLOAT * i));
    let p = 0;
    while (p < values) {
      const lanes = lanesFor(values - p);
      const at = FLOAT * (i * values + p);
      const off = f32x4.sub(means(decoded + 2 * at, lanes), read(x + at, lanes));
      const v = logVars(decoded + 2 * at, lanes);
      const precise = f32x4.mul(exp(f32x4.neg(kept(v))), off);
      const dMean = f32x4.mul(precise, above);
      const within = f32x4.lt(f32x4.abs(v), f32x4.splat(LIMIT));
      const dLogVar = f32x4.mul(f32x4.mul(half, f32x4.sub(one, f32x4.mul(precise, off))), above);
      const cut = v128.and(dLogVar, within);
      const out = slope + 2 * at;
      if (lanes === 4) {
        v128.store(out, v128.shuffle<f32>(dMean, cut, 0, 4, 1, 5));
        v128.store(out + 16, v128.shuffle<f32>(dMean, cut, 2, 6, 3, 7));
      } else {
        v128.store32_lane(out, dMean, 0);
        v128.store32_lane(out + FLOAT, cut, 0);
      }
      p += lanes;
    }
  }
}
