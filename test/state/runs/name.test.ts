import { describe, expect, it } from 'vitest';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import { defaultName } from '../../../src/state/runs/name.ts';

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
