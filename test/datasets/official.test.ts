// The official files, where they are at hand; nothing is downloaded.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { split } from '../../src/core/split.ts';
import { splitCounts } from '../../src/core/splitCounts.ts';
import { loadDataset } from '../../src/engine/load/index.ts';
import { realData } from '../setup/realData.ts';

const readLocal = (async (url: string) =>
  new Response(readFileSync(url.replace('http://lab/datasets', realData ?? '')))) as typeof fetch;

it.runIf(realData).each([
  ['mnist', [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], 892],
  ['fashion-mnist', new Array(10).fill(6000), 1000],
] as const)('%s is the published dataset', async (id, perClass, heldOutInTest) => {
  const { train, test } = await loadDataset(id, { base: 'http://lab/', caches: null, fetch: readLocal });
  expect([train.count, test.count]).toEqual([60_000, 10_000]);
  const counts = new Array(10).fill(0);
  for (const label of train.labels) counts[label]++;
  expect(counts).toEqual([...perClass]);

  const parts = split({
    trainLabels: train.labels,
    testLabels: test.labels,
    anomaly: { kind: 'held-out', label: 5 },
    seed: 1,
  });
  expect(splitCounts(parts)).toEqual({
    train: 60_000 - perClass[5] - 5000,
    contaminated: 0,
    calibration: 5000,
    testNormal: 10_000 - heldOutInTest,
    testAnomalous: heldOutInTest,
  });
});
