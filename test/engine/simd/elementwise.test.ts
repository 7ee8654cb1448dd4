// Sums, slopes and updates against the same in doubles.

import { expect, it } from 'vitest';
import { numbers } from '../ops/agreement.ts';
import { openKernels } from './kernels.ts';

const { run } = openKernels();
const worst = (actual: Float32Array, wanted: readonly number[]) =>
  Math.max(...wanted.map((w, i) => Math.abs(actual[i] - w) / Math.max(1, Math.abs(w))));

const images = [
  [1, 1],
  [3, 5],
  [2, 784],
  [1, 2500], // more factors than one product holds
] as const;

it.each(images)('cross-entropy of %d images of %d pixels, and its slope', (n, pixels) => {
  const [x, logits] = [numbers(n * pixels, 0, 1, 'x'), numbers(n * pixels, -30, 30, 'logits')];
  const dy = numbers(n, -2, 2, 'dy');
  const [nats, slope] = [new Float32Array(n), new Float32Array(n * pixels)];
  expect(run('bernoulli', [[0, n]], [x, logits, nats, pixels])).toBe(true);
  expect(run('bernoulliSlope', [[0, n]], [x, logits, dy, slope, pixels])).toBe(true);
  const cost = (p: number) => Math.max(logits[p], 0) - x[p] * logits[p] + Math.log1p(Math.exp(-Math.abs(logits[p])));
  const wanted = Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let p = i * pixels; p < (i + 1) * pixels; p++) sum += cost(p);
    return sum;
  });
  expect(worst(nats, wanted)).toBeLessThan(1e-6);
  expect(
    worst(
      slope,
      Array.from(logits, (l, p) => (1 / (1 + Math.exp(-l)) - x[p]) * dy[Math.floor(p / pixels)]),
    ),
  ).toBeLessThan(1e-6);
});

it('is exact where the decoder is sure, and says so where it has no number', () => {
  const nats = new Float32Array(5);
  const logits = Float32Array.of(200, -200, 200, -200, Number.NaN);
  run('bernoulli', [[0, 5]], [Float32Array.of(1, 0, 0, 1, 0), logits, nats, 1]);
  expect([...nats]).toEqual([0, 0, 200, 200, Number.NaN]);
});

const parts = [
  [8, 21],
  [0, 8],
] as const; // as two threads would share it

it('the slope of a rectifier and the sums of columns', () => {
  const [dy, y, slope] = [numbers(21, -1, 1, 'dy'), numbers(21, -1, 1, 'y'), new Float32Array(21)];
  y[4] = 0;
  expect(run('reluSlope', parts, [dy, y, slope])).toBe(true);
  expect([...slope]).toEqual(Array.from(dy, (d, i) => (y[i] > 0 ? d : 0)));
  const [x, sums] = [numbers(3 * 21, -1, 1, 'x'), new Float32Array(21)];
  expect(run('columnSums', parts, [x, sums, 3, 21])).toBe(true);
  expect(
    worst(
      sums,
      Array.from(sums, (_, c) => x[c] + x[21 + c] + x[42 + c]),
    ),
  ).toBeLessThan(1e-6);
});

it('updates, whoever shares them', () => {
  const [w, g] = [numbers(21, -1, 1, 'w'), numbers(21, -2, 2, 'g')];
  const slots = [numbers(21, 0, 1, 's0'), numbers(21, 0, 1, 's1')];
  const fresh = () => new Float32Array(21);
  const alone = { sgd: 0, rmsprop: 1, adam: 2, adadelta: 2 } as const;
  for (const [name, count] of Object.entries(alone)) {
    const constants = {
      sgd: [0.1],
      rmsprop: [0.1, 1e-7, 0.9],
      adam: [0.1, 1e-7, 0.9, 0.99, 0.5, 0.6],
      adadelta: [1, 1e-7, 0.9],
    };
    const [once, twice] = [[[0, 21]] as const, parts].map(shares => {
      const next = [fresh(), ...slots.slice(0, count).map(fresh)];
      const own = slots.slice(0, count);
      expect(run(name, shares, [w, g, ...own, ...next, ...constants[name as 'sgd']]), name).toBe(true);
      return next;
    });
    expect(once, name).toEqual(twice);
    expect(
      once[0].every((value, i) => value !== w[i]),
      name,
    ).toBe(true);
  }
});
