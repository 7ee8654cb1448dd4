import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lloyd } from '../../src/core/kMeans.ts';
import { silhouettes } from '../../src/core/silhouette.ts';

const { x, kMeans: wanted, silhouette } = JSON.parse(readFileSync('test/reference/projections.json', 'utf8'));
const { rows, columns, values } = x;

const near = (found: ArrayLike<number>, expected: readonly number[]) => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, 9);
  });
};

it('Lloyd’s rounds are those of scikit-learn from the same centres', () => {
  const codes = { count: rows, latent: columns, mean: values, logVar: null };
  const found = lloyd(codes, wanted.initialCentres);
  expect([...found.labels]).toEqual(wanted.labels);
  near(found.centres, wanted.centres);
  expect(found.inertia).toBeCloseTo(wanted.inertia, 9);
  expect(found.rounds).toBe(wanted.iterations);
  const once = lloyd(codes, wanted.initialCentres, 0);
  expect([...once.centres]).toEqual(wanted.initialCentres);
  expect(once.inertia).toBeGreaterThan(wanted.inertia);
});

it('silhouettes are those of scikit-learn', () => {
  const found = silhouettes(values, columns, wanted.labels);
  near(found.perPoint, silhouette.perRow);
  expect(found.mean).toBeCloseTo(silhouette.mean, 9);
});

it('of labels that mean nothing they are about zero', () => {
  const labels = Array.from({ length: rows }, (_, i) => i % 3);
  expect(silhouettes(values, columns, labels).mean).toBeCloseTo(silhouette.badLabels.mean, 9);
});

it('of a point alone it is zero, and of one cluster there is none', () => {
  const labels = wanted.labels.map((label: number, i: number) => (i === rows - 1 ? 3 : label));
  const found = silhouettes(values, columns, labels);
  near(found.perPoint, silhouette.singleton.perRow);
  expect(found.perPoint.at(-1)).toBe(0);
  expect(() => silhouettes([1, 2], 1, [0, 0])).toThrow(RangeError);
});
