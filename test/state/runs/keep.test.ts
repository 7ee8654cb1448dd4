import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/engine/api.ts';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import { follows } from '../../../src/state/runs/keep.ts';
import { defaultName } from '../../../src/state/runs/name.ts';

const snapshot = (run: number, step: number, params: Partial<Params> = {}) =>
  ({ run, progress: { step }, params: { ...initialParams, ...params } }) as Snapshot;

describe('a kept run', () => {
  const first = follows(null, snapshot(1, 5), false);

  it('stays the same while the run goes on, whatever of it can be changed on the way', () => {
    expect(follows(first, snapshot(1, 9), false)).toEqual({ ...first, step: 9 });
    expect(follows(first, snapshot(1, 9, { beta: 4, epochs: 7 }), false).id).toBe(first.id);
  });

  it('is another after a rewind, with a new model, or in another engine', () => {
    expect(follows(first, snapshot(2, 9), false).id).not.toBe(first.id);
    expect(follows(first, snapshot(1, 0), false).id).not.toBe(first.id);
    expect(follows(first, snapshot(1, 9, { backend: 'cpu' }), false).id).not.toBe(first.id);
    expect(follows(first, snapshot(1, 9, { seed: 2 }), false).id).not.toBe(first.id);
  });

  it('goes on when another engine goes on from its checkpoint', () => {
    const third = follows(first, snapshot(3, 40), false);
    expect(follows(third, snapshot(1, 30), true).id).toBe(third.id);
    expect(follows(third, snapshot(1, 0), true).id).not.toBe(third.id);
    expect(follows(third, snapshot(1, 30, { latent: 8 }), true).id).not.toBe(third.id);
  });
});

describe('the name of a run', () => {
  it.each<[Partial<Params>, string]>([
    [{}, 'MNIST, 5 held out, 2-d, seed 1'],
    [{ dataset: 'strokes', latent: 8, beta: 4, seed: 7 }, 'Strokes, 5 held out, 8-d, β 4, seed 7'],
    [{ anomaly: 'none' }, 'MNIST, no anomalies, 2-d, seed 1'],
    [{ anomaly: 'other-dataset', heldOut: 1 }, 'MNIST, Fashion-MNIST Trouser added, 2-d, seed 1'],
  ])('%o', (params, name) => {
    expect(defaultName({ ...initialParams, ...params })).toBe(name);
  });

  it('has the name of the files that somebody opened, not of those that they take after', () => {
    const data = { name: 'kmnist' };
    expect(defaultName({ ...initialParams, dataset: 'own' }, { data })).toBe('kmnist, 5 held out, 2-d, seed 1');
    const other = { ...initialParams, anomaly: 'other-dataset', anomalyDataset: 'own', heldOut: 3 } as const;
    expect(defaultName(other, { anomalyData: data })).toBe('MNIST, kmnist 3 added, 2-d, seed 1');
    expect(defaultName({ ...initialParams, dataset: 'own' })).toBe('Your files, 5 held out, 2-d, seed 1');
  });
});
