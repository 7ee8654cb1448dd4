// A person's own images of any size, with labels of any numbers: opened, learned from by every model that takes images, looked
// at, judged and exported.

import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../src/core/shape.ts';
import type { LoadedDataset } from '../../src/datasets/types.ts';
import { type ModelId, modelIds, models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/types.ts';
import { clashOf } from '../../src/params/check.ts';
import { onCpu } from './cpu.ts';
import { inSize, tinyDataset } from './tiny.ts';
import { filesOf } from './tinyFiles.ts';
import { emptyLab, paramsOf, trained } from './tinyLab.ts';
import { watch } from './watching.ts';

onCpu();

/** With labels as a person's file may have them. */
const labelled = (data: LoadedDataset, label: (i: number) => number): LoadedDataset => {
  const labels = (count: number) => Uint8Array.from({ length: count }, (_, i) => label(i));
  return {
    ...data,
    train: { ...data.train, labels: labels(data.train.count) },
    test: { ...data.test, labels: labels(data.test.count) },
  };
};

async function run(data: LoadedDataset, model: ModelId) {
  const engine = emptyLab();
  const answer = await engine.open(filesOf(data));
  if ('problem' in answer) throw new Error(answer.problem.message);
  const { shape, classes } = answer.data;
  const params = paramsOf({ own: { shape, classes }, heldOut: 1, model, epochs: 1, filters: '4,4' });
  expect(clashOf('model', model, params)).toBeNull();
  expect(await engine.configure(params)).toBeNull();
  expect((await trained(engine, 'step')).problem).toBeNull();
  const { looks } = await watch(engine, (_, seen) => seen.reconstructions !== undefined, ['reconstructions']);
  const testSet = await engine.testSet();
  const inspection = await engine.inspect(testSet.values.slice(0, valuesOf(shape)));
  const record = await engine.record(2);
  await engine.close();
  return { shape, classes, looks, testSet, inspection, record };
}

const takers = modelIds.filter(id => (models[id] as Model).takes.includes('image'));

describe.each([
  [4, 4],
  [5, 33],
  [17, 16],
  [40, 44],
])('images of %i x %i', (height, width) => {
  it.each(takers)(
    'are learned from, looked at and judged by the model %s',
    async model => {
      const { shape, inspection, looks, testSet, record } = await run(inSize(tinyDataset(), height, width), model);
      expect(shape).toEqual({ kind: 'image', height, width });
      expect(testSet.shape).toEqual(shape);
      expect(inspection.reconstruction.length).toBe(height * width);
      expect(looks.reconstructions!.values.length % (height * width)).toBe(0);
      expect(record.params.own).toMatchObject({ shape });
      expect(Object.values(record.scores).every(({ auc }) => Number.isFinite(auc))).toBe(true);
    },
    120_000,
  );
});

it.each([
  ['two classes', (i: number) => 3 + 4 * (i % 2), ['3', '7']],
  ['EMNIST letters', (i: number) => 1 + (i % 26), Array.from({ length: 26 }, (_, i) => String(i + 1))],
  ['digits and two alphabets', (i: number) => i % 62, Array.from({ length: 62 }, (_, i) => String(i))],
] as const)(
  'labels of %s are the classes, by the numbers of the file',
  async (_, label, names) => {
    const { classes, testSet, record } = await run(labelled(inSize(tinyDataset(310, 124), 8, 8), label), 'vae');
    expect(classes).toEqual(names);
    expect(record.params.own!.classes).toEqual(names);
    const anomalous = Array.from(testSet.labels.keys()).filter(i => testSet.isAnomaly[i] === 1);
    expect(anomalous.length).toBeGreaterThan(0);
    expect(anomalous.every(i => names[testSet.labels[i]] === names[1])).toBe(true);
  },
  60_000,
);
