// Updates of the optimizers, four weights at a time; the formulas and their sources stand in `src/optimizers`. Numbers
// `from`..`to` of arrays of one length, `to` at least four; results are arrays of their own, so the last four may overlap
// those before them.

const FLOAT: i32 = 4;

export function sgd(from: i32, to: i32, value: usize, gradient: usize, nextValue: usize, rate: f32): void {
  const r = f32x4.splat(rate);
  for (let i = from; i < to; i += 4) {
    const at = FLOAT * min(i, to - 4);
    v128.store(nextValue + at, f32x4.sub(v128.load(value + at), f32x4.mul(v128.load(gradient + at), r)));
  }
}

export function momentum(
  from: i32,
  to: i32,
  value: usize,
  gradient: usize,
  sum: usize,
  nextValue: usize,
  nextSum: usize,
  rate: f32,
  memory: f32,
): void {
  const r = f32x4.splat(rate);
  const m = f32x4.splat(memory);
  for (let i = from; i < to; i += 4) {
    const at = FLOAT * min(i, to - 4);
    const v = f32x4.add(f32x4.mul(m, v128.load(sum + at)), v128.load(gradient + at));
    v128.store(nextSum + at, v);
    v128.store(nextValue + at, f32x4.sub(v128.load(value + at), f32x4.mul(r, v)));
  }
}

export function rmsprop(
  from: i32,
  to: i32,
  value: usize,
  gradient: usize,
  square: usize,
  nextValue: usize,
  nextSquare: usize,
  rate: f32,
  epsilon: f32,
  rho: f32,
): void {
  const r = f32x4.splat(rate);
  const e = f32x4.splat(epsilon);
  for (let i = from; i < to; i += 4) {
    const at = FLOAT * min(i, to - 4);
    const g = v128.load(gradient + at);
    const s = running(v128.load(square + at), f32x4.mul(g, g), rho);
    v128.store(nextSquare + at, s);
    const move = f32x4.div(f32x4.mul(r, g), f32x4.sqrt(f32x4.add(s, e)));
    v128.store(nextValue + at, f32x4.sub(v128.load(value + at), move));
  }
}

export function adam(
  from: i32,
  to: i32,
  value: usize,
  gradient: usize,
  mean: usize,
  square: usize,
  nextValue: usize,
  nextMean: usize,
  nextSquare: usize,
  rate: f32,
  epsilon: f32,
  beta1: f32,
  beta2: f32,
  correction1: f32,
  correction2: f32,
): void {
  const r = f32x4.splat(rate);
  const e = f32x4.splat(epsilon);
  const c1 = f32x4.splat(correction1);
  const c2 = f32x4.splat(correction2);
  for (let i = from; i < to; i += 4) {
    const at = FLOAT * min(i, to - 4);
    const g = v128.load(gradient + at);
    const m = running(v128.load(mean + at), g, beta1);
    const s = running(v128.load(square + at), f32x4.mul(g, g), beta2);
    v128.store(nextMean + at, m);
    v128.store(nextSquare + at, s);
    const move = f32x4.div(f32x4.mul(r, f32x4.div(m, c1)), f32x4.add(f32x4.sqrt(f32x4.div(s, c2)), e));
    v128.store(nextValue + at, f32x4.sub(v128.load(value + at), move));
  }
}

export function adadelta(
  from: i32,
  to: i32,
  value: usize,
  gradient: usize,
  square: usize,
  moved: usize,
  nextValue: usize,
  nextSquare: usize,
  nextMoved: usize,
  rate: f32,
  epsilon: f32,
  rho: f32,
): void {
  const r = f32x4.splat(rate);
  const e = f32x4.splat(epsilon);
  for (let i = from; i < to; i += 4) {
    const at = FLOAT * min(i, to - 4);
    const g = v128.load(gradient + at);
    const u = v128.load(moved + at);
    const s = running(v128.load(square + at), f32x4.mul(g, g), rho);
    const move = f32x4.mul(g, f32x4.div(f32x4.sqrt(f32x4.add(u, e)), f32x4.sqrt(f32x4.add(s, e))));
    v128.store(nextSquare + at, s);
    v128.store(nextMoved + at, running(u, f32x4.mul(move, move), rho));
    v128.store(nextValue + at, f32x4.sub(v128.load(value + at), f32x4.mul(r, move)));
  }
}

/** A running average that remembers `memory` of itself. */
function running(average: v128, next: v128, memory: f32): v128 {
  return f32x4.add(f32x4.mul(f32x4.splat(memory), average), f32x4.mul(f32x4.splat(1 - memory), next));
}
