import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Examples } from '../../src/core/examples.ts';
import { makeStrokes } from '../../src/datasets/strokes/make.ts';
import { strokes } from '../../src/datasets/strokes.ts';
import { growth, PROPORTIONAL } from '../setup/growth.ts';

const small = { trainCount: 2000, testCount: 100 };
const { train, test } = makeStrokes(small);

const image = (set: Examples, i: number) => set.values.subarray(i * 784, (i + 1) * 784);
const correlation = (a: number[], b: number[]) => {
  const mean = (xs: number[]) => xs.reduce((s, x) => s + x, 0) / xs.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: number[], mx: number, y: number[], my: number) =>
    x.reduce((sum, _, i) => sum + (x[i] - mx) * (y[i] - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
};

it('draws the same images for everybody, and others for another seed', () => {
  const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0; // toEqual takes seconds on a million bytes
  expect(same(makeStrokes(small).train.values as Uint8Array, train.values as Uint8Array)).toBe(true);
  expect(same(makeStrokes({ ...small, seed: 1 }).train.values as Uint8Array, train.values as Uint8Array)).toBe(false);
  expect(same(test.values as Uint8Array, train.values.subarray(0, test.values.length) as Uint8Array)).toBe(false);
});

it('draws what it has always drawn: runs that were kept are of these very images', () => {
  const { train, test } = makeStrokes();
  const sum = createHash('sha256').update(train.values).update(test.values).update(train.labels).digest('hex');
  expect(sum.slice(0, 16)).toBe('83bf101d807f51b5');
});

it('has ten classes equally often, in no order', () => {
  for (let label = 0; label < 10; label++) expect(train.labels.filter(l => l === label).length).toBe(200);
  expect(new Set(train.labels.subarray(0, 30)).size).toBeGreaterThan(5);
});

it('puts ink on every image, and leaves the edge free as MNIST does', () => {
  let onEdge = 0;
  for (let i = 0; i < train.count; i++) {
    const pixels = image(train, i) as Uint8Array;
    const share = pixels.reduce((sum, p) => sum + p, 0) / 255 / 784;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.4);
    if (pixels.subarray(0, 28).some(p => p > 0) || pixels.subarray(27 * 28).some(p => p > 0)) onEdge++;
  }
  expect(onEdge / train.count).toBeLessThan(0.05);
});

it('is anti-aliased: grey pixels at the edges, white ones inside', () => {
  const grey = train.values.filter(p => p > 0 && p < 255).length;
  const white = train.values.filter(p => p === 255).length;
  expect(grey / white).toBeGreaterThan(0.3);
  expect(grey / white).toBeLessThan(4);
});

describe('remembers what each image was drawn with', () => {
  const rows = Array.from({ length: train.count }, (_, i) => i);
  const centre = (i: number, axis: 'x' | 'y') => {
    let mass = 0;
    let moment = 0;
    image(train, i).forEach((p, at) => {
      mass += p;
      moment += p * (axis === 'x' ? at % 28 : Math.floor(at / 28));
    });
    return moment / mass;
  };
  const factor = (id: string) => [...train.factors![id]];

  it('declares every factor, one value per image', () => {
    expect(strokes.factors!.map(({ id }) => id)).toEqual(['slant', 'thickness', 'rotation', 'scale', 'dx', 'dy']);
    for (const { id } of strokes.factors!) {
      expect(train.factors![id].length).toBe(train.count);
      expect(test.factors![id].every(Number.isFinite)).toBe(true);
    }
  });

  it('and they show: thicker has more ink, shifted has its centre elsewhere', () => {
    const ink = rows.map(i => (image(train, i) as Uint8Array).reduce((sum, p) => sum + p, 0));
    expect(correlation(factor('thickness'), ink)).toBeGreaterThan(0.75);
    expect(
      correlation(
        factor('dx'),
        rows.map(i => centre(i, 'x')),
      ),
    ).toBeGreaterThan(0.5);
    expect(
      correlation(
        factor('dy'),
        rows.map(i => centre(i, 'y')),
      ),
    ).toBeGreaterThan(0.5);
  });

  it('and a positive slant leans to the right', () => {
    const ones = rows.filter(i => train.labels[i] === 1);
    const lean = ones.map(i => {
      const [x, y] = [centre(i, 'x'), centre(i, 'y')];
      let sum = 0;
      image(train, i).forEach((p, at) => {
        sum += p * ((at % 28) - x) * (Math.floor(at / 28) - y);
      });
      return -sum;
    });
    expect(
      correlation(
        ones.map(i => train.factors!.slant[i]),
        lean,
      ),
    ).toBeGreaterThan(0.5);
  });
});

it('draws as many as the field says, at a cost in proportion', () => {
  const { train, test } = makeStrokes();
  expect([train.count, test.count]).toEqual([20_000, 4_000]);
  expect(growth(500, n => () => makeStrokes({ trainCount: n, testCount: 0 }))).toBeLessThan(PROPORTIONAL);
});
