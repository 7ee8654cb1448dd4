import { expect, it } from 'vitest';
import { digitShape } from '../../src/datasets/digitShape.ts';
import type { TestSet } from '../../src/engine/api.ts';
import { contrasted } from '../../src/params/contrast.ts';
import { initialParams } from '../../src/params/schema.ts';
import { differenceSentence, differences, shared, triplesBitmap } from '../../src/views/twin.ts';

it('says in what the second run differs, and from what', () => {
  const of = (differs: Parameters<typeof contrasted>[1]) =>
    differences(initialParams, contrasted(initialParams, differs));
  expect(of({})).toEqual([]);
  expect(of({ latent: 8, beta: 0 })).toEqual(['Latent dimensions 8 instead of 2', 'β (weight of KL) off instead of 1']);
  // What only the second has stands alone; what only the first has is not told.
  const conv = of({ model: 'conv-vae', filters: '8' });
  expect(conv[0]).toBe('Model Convolutional VAE instead of Variational autoencoder');
  expect(conv).toContain('Filters 8');
  expect(conv.join()).not.toContain('Hidden layers');
  expect(differenceSentence(initialParams, initialParams)).toMatch(/^the same as A/);
});

const testSet: TestSet = {
  run: 1,
  count: 4,
  shape: digitShape,
  values: Uint8Array.from({ length: 4 * 784 }, (_, i) => 10 * (1 + Math.floor(i / 784))),
  labels: new Uint8Array(4),
  from: new Uint8Array(4),
  index: new Uint32Array(4),
  isAnomaly: new Uint8Array(4),
  statistics: null,
  factors: {},
};
const look = (positions: number[], value: number) => ({
  positions: Uint32Array.from(positions),
  values: Uint8Array.from({ length: positions.length * 784 }, (_, i) => value + Math.floor(i / 784)),
  scoreId: 'probability' as const,
  score: new Float32Array(positions.length),
});

it('lays both answers under the same example, whatever order they came in', () => {
  const [a, b] = [look([3, 1, 2], 100), look([1, 3], 200)];
  expect(shared(a, b).map(({ position }) => position)).toEqual([3, 1]);
  const { width, height, rgba } = triplesBitmap(a, b, testSet);
  expect([width, height]).toEqual([2 * 32, 3 * 28 + 4]);
  const grey = (x: number, y: number) => rgba[(y * width + x) * 4];
  const column = (left: number) => [0, 30, 60].map(y => grey(left + 2, y));
  expect(column(0)).toEqual([40, 100, 201]);
  expect(column(32)).toEqual([20, 101, 200]);
  expect(rgba[3], 'a gap is transparent').toBe(0);
});
