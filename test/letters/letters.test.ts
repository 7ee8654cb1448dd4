// Images of 16 x 16 pixels in 26 classes, through the whole engine: every probe, every score, every request of the page.

import { describe, expect, it } from 'vitest';
import { exampleAt } from '../../src/core/examples.ts';
import { valuesOf } from '../../src/core/shape.ts';
import { type DatasetId, datasets } from '../../src/datasets/index.ts';
import { read } from '../../src/params/address.ts';
import { clashOf } from '../../src/params/check.ts';
import { fieldOf, initialParams, type Params } from '../../src/params/schema.ts';
import { fieldIn, shownValue } from '../../src/params/shown.ts';
import { scoreIds } from '../../src/scores/index.ts';
import { pairSize, pairsBitmap } from '../../src/views/gallery.ts';
import { manifoldBitmap } from '../../src/views/manifold.ts';
import { classEntries } from '../../src/views/naming.ts';
import { onCpu } from '../engine/cpu.ts';
import { emptyLab, trained } from '../engine/tinyLab.ts';
import { everyProbe, watch } from '../engine/watching.ts';

onCpu();

const dataset = 'letters' as DatasetId;
const { shape } = datasets[dataset];
const params: Params = {
  ...initialParams,
  dataset,
  backend: 'cpu',
  heldOut: 20,
  trainSize: 200,
  epochs: 1,
  batch: 20,
  hidden: '8',
};

describe('a run on letters', () => {
  it('trains, is looked at by every probe, judged by every score, and drawn in its own size', async () => {
    const engine = emptyLab();
    expect(await engine.configure(params)).toBeNull();
    expect((await trained(engine)).phase).toBe('finished');
    const isComplete = (_: unknown, looks: object) => everyProbe.every(id => id in looks);
    const { looks } = await watch(engine, isComplete, everyProbe, undefined, dataset);
    const testSet = await engine.testSet();
    expect(testSet).toMatchObject({ shape, count: 1040 });
    expect(testSet.values.length).toBe(1040 * 256);
    expect(testSet.isAnomaly.reduce((sum, each) => sum + each, 0)).toBe(40);
    expect(looks.journey!.x.length).toBe(256);
    expect(manifoldBitmap(looks.manifold!, testSet)).toMatchObject({ width: 15 * 16, height: 15 * 16 });
    expect(pairsBitmap(looks.reconstructions!, testSet, 0, 2)).toMatchObject({ width: 2 * pairSize(shape).width });
    expect(looks.residuals!.classes.map(({ id }) => id)).toEqual(Array.from({ length: 26 }, (_, id) => id));

    const own = exampleAt(testSet, 3).slice();
    expect((await engine.inspect(own)).reconstruction.length).toBe(256);
    const { scores, nearest, samples } = await engine.examine(own, 3);
    expect(Object.keys(scores)).toEqual(expect.arrayContaining([...scoreIds]));
    expect(nearest.values.length % valuesOf(shape)).toBe(0);
    expect(samples.values.length).toBe(3 * 256);
    expect((await engine.decode(new Float32Array(4))).values.length).toBe(2 * 256);
    const record = await engine.record(2);
    expect(record.params).toEqual(params);
    expect(Object.values(record.scores).every(({ auc }) => auc !== null)).toBe(true);
    const saved = (await engine.checkpoint())!;
    const other = emptyLab();
    expect(await other.configure(params, { checkpoint: saved })).toBeNull();
    expect((await trained(other, 'step')).experiment?.restored).toBe(true);
    await Promise.all([engine, other].map(each => each.close?.()));
  }, 120_000);
});

describe('settings of letters', () => {
  it('count their 26 classes, by name', () => {
    expect(fieldIn('heldOut', params)).toMatchObject({ max: 25 });
    expect(fieldIn('heldOut', initialParams)).toMatchObject({ max: 9 });
    expect(shownValue(fieldOf('heldOut'), params)).toBe('U');
    expect(classEntries(params).filter(({ anomalous }) => anomalous)).toEqual([{ id: 20, name: 'U', anomalous: true }]);
    const onlyU = { ...params, anomaly: 'one-class', normalClass: 20 } as const;
    expect(fieldIn('normalClass', onlyU)).toMatchObject({ max: 25 });
    expect(classEntries(onlyU).filter(({ anomalous }) => !anomalous)).toEqual([
      { id: 20, name: 'U', anomalous: false },
    ]);
  });

  it.each([
    ['dataset=letters&heldOut=25', {}, /^$/],
    [
      'dataset=mnist&heldOut=20',
      { heldOut: 9 },
      /^MNIST digits has no class 20; its last one is 9; 9 is held out instead\.$/,
    ],
    [
      'dataset=mnist&anomaly=other-dataset&anomalyDataset=letters',
      { anomalyDataset: 'fashion-mnist' },
      /^Anomalies cannot come from Letters.+ have 16 × 16 pixels and those of MNIST digits 28 × 28 pixels; Fashion-MNIST is used instead\.$/,
    ],
    ['dataset=letters&anomaly=one-class&normalClass=25', {}, /^$/],
    [
      'dataset=mnist&anomaly=one-class&normalClass=20',
      { normalClass: 0 },
      /^MNIST digits has no class 20; its last one is 9; 0 is the normal one instead\.$/,
    ],
    [
      'dataset=letters&anomaly=other-dataset&anomalyDataset=mnist',
      { anomaly: 'held-out' },
      /a class is held out instead\./,
    ],
    [
      'dataset=letters&compareWith=mnist',
      { compareWith: 'none' },
      /^MNIST digits cannot be laid over the histogram: .+; nothing is\.$/,
    ],
    ['dataset=letters&galleryClass=25', { galleryClass: 25 }, /^$/],
    ['dataset=mnist&galleryClass=10', { galleryClass: 255 }, /^$/],
  ])('%s', (query, wanted, words) => {
    const { params: found, problems } = read(`?${query}`);
    expect(found).toMatchObject(wanted);
    expect(problems.join(' ')).toMatch(words);
  });

  it('that images of another size rule out say so', () => {
    const asked = { ...initialParams, anomaly: 'other-dataset' } as const;
    expect(clashOf('anomalyDataset', dataset, asked)).toMatch(/have 16 × 16 pixels and those of MNIST digits 28 × 28/);
    expect(clashOf('compareWith', 'mnist', params)).toMatch(/^MNIST digits cannot be laid over the histogram: .+\.$/);
    expect(clashOf('anomaly', 'other-dataset', params)).toMatch(/^Anomalies cannot come from .+\.$/);
    expect(clashOf('compareWith', 'fashion-mnist', initialParams)).toBeNull();
  });
});
