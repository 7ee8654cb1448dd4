// Files that a person opened, as a dataset of this engine: never other data than those, and never without their name.

import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/api.ts';
import { onCpu } from './cpu.ts';
import { rubbishFiles, tinyFiles } from './tinyFiles.ts';
import { emptyLab, openTiny, paramsOf, tinyLab, trained } from './tinyLab.ts';
import { now, watch } from './watching.ts';

onCpu();

/** The tiny files with other labels: the same names, the same counts. */
const relabelled = () =>
  tinyFiles().map(({ name, bytes }) =>
    name.endsWith('labels') ? { name, bytes: bytes.map((byte, i) => (i < 8 ? byte : 9 - byte)) } : { name, bytes },
  );
const labelsOf = async (engine: Engine) => [...(await engine.testSet()).labels];

describe('opening files', () => {
  it('says what they are, and touches no run', async () => {
    const engine = await tinyLab();
    await trained(engine, 'epoch');
    const { run, progress, experiment } = await now(engine);
    const answer = await engine.open(relabelled());
    expect(answer).toMatchObject({
      data: { id: expect.stringMatching(/^own-/), name: 'Your files', counts: { train: 100, test: 40 }, turned: false },
    });
    expect(await now(engine)).toMatchObject({ run, progress, experiment, phase: 'paused', problem: null });
  });

  it('that cannot be used says why, file by file, and leaves those before in place', async () => {
    const engine = await tinyLab();
    const answer = await engine.open(rubbishFiles);
    if (!('problem' in answer)) throw new Error('rubbish was taken for data');
    expect(answer.problem).toMatchObject({ kind: 'data', code: 'unusable-files' });
    expect(answer.problem.message).toContain('holiday.jpg, empty cannot be used');
    expect(answer.problem.reasons.map(({ file }) => file)).toEqual(['holiday.jpg', 'empty']);
    expect(await engine.configure(paramsOf({ latent: 3 }))).toBeNull();
  });
});

describe('the dataset `own`', () => {
  it.each(['dataset', 'anomalyDataset'] as const)('asks for its files where they are not open (%s)', async id => {
    const engine = emptyLab();
    const params = paramsOf({ dataset: 'strokes', anomaly: 'other-dataset', trainSize: 100, [id]: 'own' });
    if (id === 'dataset') params.anomaly = 'held-out';
    const problem = await engine.configure(params);
    expect(problem).toMatchObject({ kind: 'data', code: 'files-wanted', message: expect.stringMatching(/Open them/) });
    expect((await now(engine)).run).toBe(0);
  });

  it('is never other files than those that are meant', async () => {
    const engine = await tinyLab();
    const problem = await engine.configure(paramsOf(), { own: 'own-somethingelse' });
    expect(problem).toMatchObject({ code: 'files-wanted', message: expect.stringMatching(/other files/) });
  });

  it('two sets of equal names and counts are two datasets', async () => {
    const engine = emptyLab();
    const first = await openTiny(engine);
    const second = await openTiny(engine, relabelled());
    expect(first).not.toBe(second);
    const seen: unknown[] = [];
    for (const own of [first, second]) {
      expect(await engine.configure(paramsOf(), { own })).toBeNull();
      const { experiment } = await now(engine);
      expect(experiment!.data).toMatchObject({ id: own, name: 'Your files', credit: null });
      expect((await engine.record()).data).toMatchObject({ id: own, name: 'Your files' });
      seen.push(await labelsOf(engine));
    }
    expect(seen[0]).not.toEqual(seen[1]);
    await engine.configure(paramsOf());
    expect((await now(engine)).experiment!.data.id, 'the last that was opened, unless it is said').toBe(second);
  });

  it('laid over a test set, it is what was opened last', async () => {
    const engine = await tinyLab();
    const { looks } = await watch(engine, (_, { ood }) => ood !== undefined, ['ood']);
    expect(looks.ood).toMatchObject({ dataset: 'own', count: 40, problem: null });
    const sixth = tinyFiles().slice(0, 2); // one pair: its test images are drawn by the seed
    await openTiny(engine, sixth);
    const { looks: after } = await watch(engine, (_, { ood }) => ood?.total === 16, ['ood']);
    expect(after.ood).toMatchObject({ count: 16 });
  });
});

describe('one pair of files, sorted by class', () => {
  const sorted = () => {
    const [images, labels] = tinyFiles(120);
    const order = Array.from({ length: 120 }, (_, i) => i).sort((a, b) => (a % 10) - (b % 10));
    const [pixels, classes] = [images.bytes.slice(), labels.bytes.slice()];
    order.forEach((from, to) => {
      pixels.set(images.bytes.subarray(16 + from * 784, 16 + (from + 1) * 784), 16 + to * 784);
      classes[8 + to] = labels.bytes[8 + from];
    });
    return [
      { name: 'images', bytes: pixels },
      { name: 'labels', bytes: classes },
    ];
  };

  it('is divided by the seed: every class is learned from and tested', async () => {
    const engine = emptyLab();
    await openTiny(engine, sorted());
    const tested = new Set<string>();
    for (const seed of [1, 2, 3]) {
      await engine.configure(paramsOf({ seed, heldOut: 0 }));
      const { experiment } = await now(engine);
      const { testNormal, testAnomalous } = experiment!.counts;
      // Twelve of each class: a sixth of all is tested, and every anomaly, for none is learned from.
      expect(testAnomalous).toBe(12);
      expect(testNormal).toBeLessThan(20);
      const labels = await labelsOf(engine);
      expect(new Set(labels).size).toBeGreaterThan(5);
      tested.add(labels.toSorted().join());
    }
    expect(tested.size, 'each seed tests others').toBeGreaterThan(1);
  });
});

it('a share of anomalies that the class does not have is not claimed', async () => {
  const engine = await tinyLab({ contamination: 50 });
  const { counts, notes } = (await now(engine)).experiment!;
  expect(counts).toMatchObject({ train: 45, contaminated: 10 });
  expect(notes.join()).toContain(
    'Only 22.2% of the training examples are anomalies, not the 50% asked for: there are no more.',
  );
  expect((await engine.record()).counts.contaminated).toBe(10);
  await engine.configure(paramsOf({ contamination: 20 }));
  expect((await now(engine)).experiment).toMatchObject({ counts: { contaminated: 9 }, notes: [] });
});

it('a class that has no test image is no silent failure', async () => {
  const engine = emptyLab();
  const onlyFour = tinyFiles().map(({ name, bytes }) =>
    name.endsWith('labels') ? { name, bytes: bytes.map((byte, i) => (i < 8 ? byte : byte % 4)) } : { name, bytes },
  );
  await openTiny(engine, onlyFour);
  expect(await engine.configure(paramsOf({ heldOut: 5 }))).toBeNull();
  expect((await now(engine)).experiment!.notes.join()).toContain('No test example is of class 5');
  await engine.configure(paramsOf({ anomaly: 'one-class', normalClass: 3 }));
  expect((await now(engine)).experiment!.notes).toEqual([]);
  await engine.configure(paramsOf({ heldOut: 3 }));
  expect((await now(engine)).experiment!.notes).toEqual([]);
});
