import { expect, it } from 'vitest';
import type { TestSet } from '../../src/engine/api.ts';
import { initialParams } from '../../src/params/schema.ts';
import type { Latent } from '../../src/probes/latent.ts';
import type { Manifold } from '../../src/probes/manifold.ts';
import { cellClass, type Encoded, manifoldClasses } from '../../src/views/manifoldWords.ts';

/** Clouds of twenty images each, of the classes 0 to 4, in the corners and in the middle of a square. */
const corners = [
  [-2, 2],
  [2, 2],
  [0, 0],
  [-2, -2],
  [2, -2],
];
const count = 20 * corners.length;
const encoded: Encoded = {
  params: initialParams,
  look: {
    count,
    testCount: count,
    dimensions: 2,
    mean: Float32Array.from({ length: 2 * count }, (_, i) => corners[Math.floor(i / 40)][i % 2] + 0.01 * (i % 7)),
  } as unknown as Latent,
  testSet: {
    count,
    labels: Uint8Array.from({ length: count }, (_, i) => Math.floor(i / 20)),
    from: new Uint8Array(count),
  } as unknown as TestSet,
};
const axis = Float32Array.of(-2, -1, 0, 1, 2);
const look = { side: 5, axes: [0, 1], xs: axis, ys: axis, pixels: new Uint8Array(0) } as unknown as Manifold;

it('says which class lies where', () => {
  expect(manifoldClasses(look, encoded)).toBe(
    'Encoded there: upper left mostly 0, upper right mostly 1, centre mostly 2, lower left mostly 3, lower right mostly 4.',
  );
  expect(cellClass(look, { column: 0, row: 0 }, encoded)).toBe('mostly 0');
});

it('names two where neither is most of it', () => {
  const labels = Uint8Array.from({ length: count }, (_, i) => (Math.floor(i / 20) === 2 ? 5 + (i % 2) : 0));
  const mixed = { ...encoded, testSet: { ...encoded.testSet, labels } };
  expect(cellClass(look, { column: 2, row: 2 }, mixed)).toMatch(/^(5 and 6|6 and 5)$/);
});

it('says nothing where nothing was encoded', () => {
  const none = { ...encoded, look: { ...encoded.look, count: 0 } };
  expect(cellClass(look, { column: 0, row: 0 }, none)).toBe('');
  expect(manifoldClasses(look, none)).toBe('');
});
