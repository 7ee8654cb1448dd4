// A run of the engine on its way to Python and back, without a page.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNpz, writeNpz } from '../../../src/core/tensors/npz.ts';
import { writeSafetensors } from '../../../src/core/tensors/safetensors.ts';
import type { Lab } from '../../../src/engine/lab.ts';
import { filesOf } from '../../../src/notebook/archive.ts';
import type { NotebookRun } from '../../../src/notebook/types.ts';
import { weightsIn } from '../../../src/notebook/weightsIn.ts';
import { collect, toCheck } from '../../../src/state/python/collect.ts';
import { withWeights } from '../../../src/state/python/import.ts';
import { onCpu } from '../../engine/cpu.ts';
import { paramsOf, tinyLab, trained } from '../../engine/tinyLab.ts';

onCpu();

const own = { shape: { kind: 'image', height: 28, width: 28 } as const, classes: [...'0123456789'] };
const params = { ...paramsOf({ score: 'importance', samples: 3 }), own };
let lab: Lab;
let run: NotebookRun;
let files: ReturnType<typeof filesOf>;
const told: number[] = [];

const collected = async (isStopped = () => false) => {
  const seen = await lab.next({ after: 0, probes: [], selected: 0, own: null, positions: [], view: {} });
  const known = { name: 'Bars', params, stepsPerEpoch: 5, experiment: seen.experiment!, record: '{}' };
  return collect(question => question(lab), known, { tell: done => void told.push(done), isStopped });
};

beforeAll(async () => {
  lab = await tinyLab(params);
  await trained(lab);
  run = (await collected())!;
  files = filesOf(run);
});
afterAll(() => lab.close());

describe('ten test examples', () => {
  it('are the first five of either kind, in their order', () => {
    expect([...toCheck(Uint8Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 1, 1))]).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9, 10]);
  });

  it('are more of one kind where there are few of the other, and all where there are few at all', () => {
    expect([...toCheck(Uint8Array.from({ length: 30 }, (_, i) => (i === 20 ? 1 : 0)))]).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 20,
    ]);
    expect([...toCheck(Uint8Array.from({ length: 30 }, (_, i) => (i === 20 ? 0 : 1)))]).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 20,
    ]);
    expect([...toCheck(Uint8Array.of(1, 0))]).toEqual([0, 1]);
  });
});

describe('what is collected of a run', () => {
  it('has the scores of the lab, and the noise that they were computed with', async () => {
    const { checked, step } = run;
    expect(step).toBe(20);
    expect(checked.positions).toHaveLength(10);
    expect(checked.noise).toHaveLength(3 * 10 * 2);
    const { scores } = await lab.scoreTest(0, ['importance', 'negativeElbo'], 3);
    for (const id of ['probability', 'importance', 'negativeElbo'] as const)
      expect(checked.scores[id]).toEqual(Float32Array.from(checked.positions, place => scores[id]![place]));
    expect(told.at(-1)).toBe(1);
  });

  it('has the examples of opened files as they are stored, and what each was used for', () => {
    expect(run.dealt.own?.train.values).toHaveLength(100 * 784);
    expect(run.dealt.parts.train).toHaveLength(45);
  });

  it('is nothing where it was stopped', async () => {
    expect(await collected(() => true)).toBeNull();
  });
});

describe('weights that come back', () => {
  const bring = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const base = (await lab.checkpoint())!;
    return withWeights(base, weightsIn(name, bytes, params), name);
  };

  it.each(['model.safetensors', 'model.npz'])(
    'of %s are those that left, and the run says where they are from',
    async name => {
      const before = (await lab.scoreTest(0, ['negativeElbo'], 3)).scores;
      const from = await bring(name, files[name]);
      expect(from.step).toBe(name === 'model.npz' ? 1 : 20);
      expect(await lab.configure(params, { id: 'back', checkpoint: from })).toBeNull();
      const after = (await lab.scoreTest(0, ['negativeElbo'], 3)).scores;
      expect(after).toEqual(before);
      expect((await lab.record()).weightsFrom).toBe(name);
      expect((await lab.checkpoint())!.weightsFrom).toBe(name);
      await trained(lab, 'step');
      expect((await lab.record()).weightsFrom).toBe(name);
    },
  );

  it('say how long they have been trained', async () => {
    const tensors = readNpz(files['model.npz']);
    const withSteps = [...tensors, { name: 'steps', shape: [], values: Int32Array.of(77) }];
    expect((await bring('trained.npz', writeNpz(withSteps))).step).toBe(77);
  });

  it('are forgotten where the run begins anew', async () => {
    await lab.configure(params, { id: 'back', checkpoint: await bring('model.npz', files['model.npz']) });
    await lab.rewind('anew');
    expect('weightsFrom' in (await lab.record())).toBe(false);
  });

  it.each([
    ['cut off', 'a.safetensors', () => files['model.safetensors'].slice(0, 9000), 'is cut off'],
    ['no archive', 'a.npz', () => files['model.safetensors'], 'damaged or cut off'],
    ['of another kind of file', 'a.safetensors', () => files['model.npz'], 'is cut off, or is none'],
    ['of another run', 'a.npz', () => writeNpz(readNpz(files['model.npz']).slice(1)), 'has no “encoder.weight”'],
    [
      'of another width',
      'a.npz',
      () => files['model.npz'],
      '“encoder.weight” is 8 × 784 in the file and 9 × 784 in this network',
      { hidden: '9' },
    ],
    [
      'no numbers',
      'a.safetensors',
      () => {
        const tensors = readNpz(files['model.npz']).map(each => ({
          ...each,
          values: Float32Array.from(each.values, () => Number.NaN),
        }));
        return writeSafetensors(tensors);
      },
      'no finite numbers',
    ],
  ] as const)('are refused in a sentence where they are %s', (_, name, bytes, sentence, changes: object = {}) => {
    expect(() => weightsIn(name, bytes(), { ...params, ...changes })).toThrow(sentence);
  });
});
