// Cross-entropies of an image under many codes near its mean, for a decoder of one hidden layer of rectified units. Such a
// decoder is linear in pieces: where the same units are on, the logits are q + Σ z_d P_d. P and q are found once for the
// piece of the mean; a sample of the code is on the same side of nearly all units, and only those that differ are added or
// taken away. Exact, and a hundredth of a decoder's multiplications. Montúfar et al., "On the Number of Linear Regions of
// Deep Neural Networks" (2014).

import { bernoulliRow } from './bernoulli';

const FLOAT: i32 = 4;

/** Bytes of scratch for a part of the images. */
export function nearbyBytes(latent: i32, hidden: i32, pixels: i32): i32 {
  return FLOAT * (2 * hidden + (latent + 2) * pixels);
}

/**
 * Images `from`..`to`: x [n, pixels], mean [n, latent], z [samples, n, latent], a [latent, hidden], c [hidden], w [hidden,
 * pixels], b [pixels] -> nats [samples, n]. Every eight images have a scratch of their own.
 */
export function bernoulliNearby(
  from: i32,
  to: i32,
  x: usize,
  mean: usize,
  z: usize,
  a: usize,
  c: usize,
  w: usize,
  b: usize,
  nats: usize,
  scratch: usize,
  n: i32,
  samples: i32,
  latent: i32,
  hidden: i32,
  pixels: i32,
): void {
  const atMean = scratch + (from >> 3) * nearbyBytes(latent, hidden, pixels);
  const atSample = atMean + FLOAT * hidden;
  const logits = atSample + FLOAT * hidden;
  const q = logits + FLOAT * pixels;
  const p = q + FLOAT * pixels;
  const row = FLOAT * pixels;
  for (let i = from; i < to; i++) {
    affine(mean + FLOAT * i * latent, a, c, latent, hidden, atMean);
    memory.copy(q, b, row);
    memory.fill(p, 0, row * latent);
    for (let u = 0; u < hidden; u++) {
      if (!isOn(atMean, u)) continue;
      const weights = w + row * u;
      addScaled(q, weights, load<f32>(c + FLOAT * u), pixels);
      for (let d = 0; d < latent; d++) addScaled(p + row * d, weights, load<f32>(a + FLOAT * (d * hidden + u)), pixels);
    }
    for (let l = 0; l < samples; l++) {
      const code = z + FLOAT * (l * n + i) * latent;
      affine(code, p, q, latent, pixels, logits);
      affine(code, a, c, latent, hidden, atSample);
      for (let u = 0; u < hidden; u++) {
        const on = isOn(atSample, u);
        if (on === isOn(atMean, u)) continue;
        const h = load<f32>(atSample + FLOAT * u);
        addScaled(logits, w + row * u, on ? h : -h, pixels);
      }
      store<f32>(nats + FLOAT * (l * n + i), bernoulliRow(x + row * i, logits, pixels));
    }
  }
}

/** base + Σ code_d rows_d: rows [dimensions, length], base and out [length]. */
function affine(code: usize, rows: usize, base: usize, dimensions: i32, length: i32, out: usize): void {
  memory.copy(out, base, FLOAT * length);
  for (let d = 0; d < dimensions; d++) addScaled(out, rows + FLOAT * d * length, load<f32>(code + FLOAT * d), length);
}

function isOn(preactivations: usize, unit: i32): bool {
  return load<f32>(preactivations + FLOAT * unit) > 0;
}

/** Adds scale · row to out, both [length]. */
function addScaled(out: usize, row: usize, scale: f32, length: i32): void {
  const scales = f32x4.splat(scale);
  const end = out + FLOAT * length;
  for (; out + 16 <= end; out += 16) {
    v128.store(out, f32x4.add(v128.load(out), f32x4.mul(scales, v128.load(row))));
    row += 16;
  }
  for (; out < end; out += FLOAT) {
    store<f32>(out, load<f32>(out) + scale * load<f32>(row));
    row += FLOAT;
  }
}
