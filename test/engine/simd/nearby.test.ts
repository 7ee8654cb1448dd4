// Likelihoods by the pieces of a decoder, against the decoder.

import { expect, it } from 'vitest';
import { numbers } from '../ops/agreement.ts';
import { openKernels } from './kernels.ts';

const { run, nearbyBytes } = openKernels();
const [n, samples, latent, hidden, pixels] = [9, 4, 3, 11, 18];

it.each([0, 0.1, 3])('agrees with decoding every sample, %d from the mean', distance => {
  const [x, mean] = [numbers(n * pixels, 0, 1, 'x'), numbers(n * latent, -2, 2, 'mean')];
  const away = numbers(samples * n * latent, -distance, distance, 'away');
  const z = away.map((step, at) => step + mean[at % (n * latent)]);
  const [a, c] = [numbers(latent * hidden, -1, 1, 'a'), numbers(hidden, -1, 1, 'c')];
  const [w, b] = [numbers(hidden * pixels, -1, 1, 'w'), numbers(pixels, -1, 1, 'b')];

  const wanted = Array.from({ length: samples * n }, (_, at) => {
    const h = Array.from({ length: hidden }, (_, u) => {
      let sum = c[u];
      for (let d = 0; d < latent; d++) sum += z[at * latent + d] * a[d * hidden + u];
      return Math.max(0, sum);
    });
    let cost = 0;
    for (let p = 0; p < pixels; p++) {
      const l = h.reduce((sum, on, u) => sum + on * w[u * pixels + p], b[p]);
      cost += Math.max(l, 0) - x[(at % n) * pixels + p] * l + Math.log1p(Math.exp(-Math.abs(l)));
    }
    return cost;
  });

  const nats = new Float32Array(samples * n);
  const scratch = new Float32Array((Math.ceil(n / 8) * nearbyBytes(latent, hidden, pixels)) / 4);
  const parts = [
    [8, n],
    [0, 8],
  ] as const; // as two threads would share it
  expect(
    run('bernoulliNearby', parts, [x, mean, z, a, c, w, b, nats, scratch, n, samples, latent, hidden, pixels]),
  ).toBe(true);
  const worst = Math.max(...wanted.map((value, at) => Math.abs(nats[at] - value) / Math.max(1, value)));
  expect(worst).toBeLessThan(1e-5);
});
