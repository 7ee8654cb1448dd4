// The example that is shipped: what the page takes for granted of it is there, under the names that the page knows.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { valuesOf } from '../../src/core/shape.ts';
import { shapeOf } from '../../src/params/shape.ts';
import { probes } from '../../src/probes/index.ts';
import type { Example } from '../../src/state/example.ts';
import { unpack } from '../../src/state/pack.ts';

const example = unpack(JSON.parse(readFileSync('public/example.json', 'utf8'))) as Example;

it('has test images with their pixels, labels and truth, and pictures of as many', () => {
  const { testSet, looks, journeys, params } = example;
  const size = valuesOf(shapeOf(params));
  expect(testSet.values).toBeInstanceOf(Uint8Array);
  expect(testSet.values.length).toBe(testSet.count * size);
  expect([testSet.labels.length, testSet.isAnomaly.length, testSet.index.length]).toEqual(Array(3).fill(testSet.count));
  expect(looks.reconstructions.values.length).toBe(looks.reconstructions.positions.length * size);
  expect(looks.manifold.values.length).toBe(looks.manifold.side ** 2 * size);
  for (const { reconstruction } of journeys) expect(reconstruction.length).toBe(size);
});

it('has a look of every probe that needs no other dataset', () =>
  expect(Object.keys(example.looks).sort()).toEqual(
    Object.keys(probes)
      .filter(id => id !== 'ood')
      .sort(),
  ));
