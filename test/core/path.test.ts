import { expect, it } from 'vitest';
import { angleBetween, path } from '../../src/core/path.ts';
import { random } from '../../src/core/random.ts';

const rows = (codes: Float32Array, d: number) =>
  Array.from({ length: codes.length / d }, (_, i) => [...codes.subarray(i * d, (i + 1) * d)]);

it('goes straight: worked by hand', () => {
  expect(rows(path([0, 2], [4, 0], 5, 'straight'), 2)).toEqual([
    [0, 2],
    [1, 1.5],
    [2, 1],
    [3, 0.5],
    [4, 0],
  ]);
});

it('goes round a quarter of a circle by thirty degrees a step', () => {
  const found = rows(path([1, 0], [0, 1], 4, 'sphere'), 2);
  found.forEach(([x, y], i) => {
    expect(x).toBeCloseTo(Math.cos((i * Math.PI) / 6), 6);
    expect(y).toBeCloseTo(Math.sin((i * Math.PI) / 6), 6);
  });
});

it('along the sphere keeps the length of codes that are as long, turns by equal angles, and ends where it is told', () => {
  const rng = random(2, 'path');
  const unit = () => {
    const v = Array.from({ length: 8 }, () => rng.normal());
    return v.map(each => (3 * each) / Math.hypot(...v));
  };
  for (let round = 0; round < 20; round++) {
    const [a, b] = [unit(), unit()];
    const found = rows(path(a, b, 7, 'sphere'), 8);
    for (const z of found) expect(Math.hypot(...z)).toBeCloseTo(3, 5);
    const turns = found.slice(1).map((z, i) => angleBetween(z, found[i]));
    for (const turn of turns) expect(turn).toBeCloseTo(angleBetween(a, b) / 6, 4);
    expect(found[0]).toEqual([...Float32Array.from(a)]);
    found[6].forEach((value, j) => {
      expect(value).toBeCloseTo(b[j], 5);
    });
  }
});

it('is straight where there is no arc: one code is zero, or they lie on a line', () => {
  for (const [a, b] of [
    [
      [0, 0],
      [1, 2],
    ],
    [
      [1, 1],
      [2, 2],
    ],
    [
      [1, 0],
      [-1, 0],
    ],
  ])
    expect(path(a, b, 3, 'sphere')).toEqual(path(a, b, 3, 'straight'));
  expect(() => path([1], [1, 2], 3, 'straight')).toThrow(RangeError);
});
