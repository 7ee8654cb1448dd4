// What the instruction set leaves out, and how rows are gone through whose length four need not divide.

/**
 * e^x of four numbers, to about one unit in the last place; x is kept in ±88, where floats end. Range reduction and
 * polynomial: Moshier, Cephes Mathematical Library (1992), `expf`.
 */
export function exp(x: v128): v128 {
  const kept = f32x4.max(f32x4.min(x, f32x4.splat(88)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(kept, f32x4.splat(<f32>Math.LOG2E)));
  // log 2 in two parts, the first of which loses nothing when multiplied by a small whole number.
  const r = f32x4.sub(
    f32x4.sub(kept, f32x4.mul(n, f32x4.splat(0.693359375))),
    f32x4.mul(n, f32x4.splat(-2.1219444e-4)),
  );
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  const powers = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
  // 2^n, written as the exponent of a float.
  const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(powers, scale);
}

/** The sum of four numbers. */
export function sumOf(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

/** By way of the sigmoid: close to zero it is off by as much as one is rounded by. */
export function tanh(x: v128): v128 {
  return f32x4.sub(f32x4.mul(f32x4.splat(2), sigmoid(f32x4.add(x, x))), f32x4.splat(1));
}

/** How many of the numbers that are left are taken at once: four, or one. */
export function lanesFor(left: i32): i32 {
  return left >= 4 ? 4 : 1;
}

export function read(at: usize, lanes: i32): v128 {
  return lanes === 4 ? v128.load(at) : v128.load32_zero(at);
}

export function write(at: usize, value: v128, lanes: i32): void {
  if (lanes === 4) v128.store(at, value);
  else v128.store32_lane(at, value, 0);
}
