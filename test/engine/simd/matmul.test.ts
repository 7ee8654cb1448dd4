// Products against three nested loops, for extents on both sides of every tile, panel and block.

import { expect, it } from 'vitest';
import { numbers } from '../ops/agreement.ts';
import { openKernels } from './kernels.ts';

const { run, panels } = openKernels();

/** Σ a(i, p) b(p, j): [m, n]. */
function product(
  [m, k, n]: readonly [number, number, number],
  a: (i: number, p: number) => number,
  b: (p: number, j: number) => number,
) {
  const c = new Float64Array(m * n);
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) for (let p = 0; p < k; p++) c[i * n + j] += a(i, p) * b(p, j);
  return c;
}

const extents = [
  [1, 1, 1],
  [4, 8, 8],
  [5, 3, 9],
  [3, 17, 16],
  [97, 6, 15],
  [100, 31, 2],
  [7, 64, 33],
  [2, 2, 100],
] as const;

/** In one part, and as two threads would share it. */
const shares = (n: number) =>
  [
    [[0, n]],
    n > 8
      ? [
          [8, n],
          [0, 8],
        ]
      : [[0, n]],
  ] as [number, number][][];

it.each(extents)('multiplies [%d, %d] by columns of %d', (m, k, n) => {
  const [a, b, bias] = [numbers(m * k, -1, 1, 'a'), numbers(k * n, -1, 1, 'b'), numbers(n, -1, 1, 'bias')];
  const at = (i: number, p: number) => a[i * k + p];
  const plain = product([m, k, n], at, (p, j) => b[p * n + j]);
  const flipped = Float32Array.from({ length: n * k }, (_, place) => b[(place % k) * n + Math.floor(place / k)]);
  const across = Float32Array.from({ length: k * m }, (_, place) => a[(place % m) * k + Math.floor(place / m)]);
  for (const parts of shares(n)) {
    const cases = [
      { name: 'times', left: a, right: b, more: [bias, 0], wanted: plain.map((c, at) => c + bias[at % n]) },
      {
        name: 'times',
        left: a,
        right: b,
        more: [bias, 1],
        wanted: plain.map((c, at) => Math.max(0, c + bias[at % n])),
      },
      { name: 'timesTransposed', left: a, right: flipped, more: [], wanted: plain },
      { name: 'transposedTimes', left: across, right: b, more: [], wanted: plain },
    ];
    for (const { name, left, right, more, wanted } of cases) {
      const c = new Float32Array(m * n).fill(Number.NaN);
      expect(run(name, parts, [left, right, c, panels(k, n), m, k, n, ...more]), `${name} stays at home`).toBe(true);
      const worst = Math.max(...wanted.map((w, at) => Math.abs(c[at] - w)));
      expect(worst, name).toBeLessThan(1e-5);
    }
  }
});

it('passes on what is no number, so that a run that diverges is noticed', () => {
  const c = new Float32Array(2);
  run(
    'times',
    [[0, 2]],
    [Float32Array.of(Number.NaN), Float32Array.of(1, 1), c, panels(1, 2), 1, 1, 2, Float32Array.of(0, 0), 1],
  );
  expect([...c]).toEqual([Number.NaN, Number.NaN]);
});
