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

it.each([...images, [5, 30] as const])('Gaussians of %d examples of %d values, and their slopes', (n, values) => {
  const [x, mean] = [numbers(n * values, 0, 1, 'x'), numbers(n * values, -2, 2, 'mean')];
  const [dy, decoded] = [numbers(n, -2, 2, 'dy'), numbers(2 * n * values, -12, 12, 'decoded')];
  const all = Array.from(x.keys());
  const rows = Array.from({ length: n }, (_, i) => all.slice(i * values, (i + 1) * values));
  const kept = (v: number) => Math.max(-10, Math.min(10, v));
  const cost = (off: number, v: number) => (Math.log(2 * Math.PI) + kept(v) + off ** 2 / Math.exp(kept(v))) / 2;
  const costs = (of: (p: number) => number) => rows.map(row => row.reduce((sum, p) => sum + of(p), 0));
  const of = (p: number) => Math.floor(p / values);
  for (const logVar of [-0.7, 3, 12]) {
    const learned = Float32Array.of(logVar);
    const precision = Math.exp(-kept(logVar));
    for (const [name, v] of [
      ['gaussian', logVar],
      ['gaussianLearned', learned],
    ] as const) {
      const [nats, slope] = [new Float32Array(n), new Float32Array(n * values)];
      expect(run(name, [[0, n]], [x, mean, nats, values, v])).toBe(true);
      expect(run(`${name}Slope`, [[0, n]], [x, mean, dy, slope, values, v])).toBe(true);
      expect(
        worst(
          nats,
          costs(p => cost(x[p] - mean[p], logVar)),
        ),
      ).toBeLessThan(1e-6);
      expect(
        worst(
          slope,
          all.map(p => precision * (mean[p] - x[p]) * dy[of(p)]),
        ),
      ).toBeLessThan(1e-6);
    }
    const slopes = new Float32Array(n);
    expect(run('gaussianLogVarSlopes', [[0, n]], [x, mean, dy, learned, slopes, values])).toBe(true);
    const pull = rows.map(
      (row, i) => row.reduce((sum, p) => sum + (1 - precision * (x[p] - mean[p]) ** 2) / 2, 0) * dy[i],
    );
    expect(worst(slopes, logVar > 10 ? pull.map(() => 0) : pull)).toBeLessThan(2e-6);
  }
  const [nats, slope] = [new Float32Array(n), new Float32Array(2 * n * values)];
  expect(run('gaussianPerValue', [[0, n]], [x, decoded, nats, values])).toBe(true);
  expect(run('gaussianPerValueSlope', [[0, n]], [x, decoded, dy, slope, values])).toBe(true);
  expect(
    worst(
      nats,
      costs(p => cost(x[p] - decoded[2 * p], decoded[2 * p + 1])),
    ),
  ).toBeLessThan(2e-6);
  const wanted = all.flatMap(p => {
    const [off, v] = [decoded[2 * p] - x[p], decoded[2 * p + 1]];
    const precise = Math.exp(-kept(v)) * off;
    return [precise * dy[of(p)], Math.abs(v) < 10 ? ((1 - precise * off) / 2) * dy[of(p)] : 0];
  });
  expect(worst(slope, wanted)).toBeLessThan(2e-6);
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
  const alone = { sgd: 0, momentum: 1, rmsprop: 1, adam: 2, adadelta: 2 } as const;
  for (const [name, count] of Object.entries(alone)) {
    const constants = {
      sgd: [0.1],
      momentum: [0.1, 0.9],
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
