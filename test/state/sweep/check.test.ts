// What lies in the database may have been written by another version, or half.

import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../src/core/checked.ts';
import { initialParams } from '../../../src/params/schema.ts';
import { checkSweep } from '../../../src/state/sweep/check.ts';
import { type Done, entriesOf, paramsOf, remaining, type Sweep } from '../../../src/state/sweep/types.ts';

const sweep: Sweep = {
  id: 'abc',
  created: '2026-05-01T10:00:00.000Z',
  base: { ...initialParams, epochs: 3 },
  param: 'beta',
  values: [0.5, 1, 4],
  seeds: [1, 2],
  results: [
    {
      value: 0.5,
      seed: 1,
      runId: 'run-1',
      scores: { probability: { auc: 0.8, averagePrecision: null } },
      losses: { loss: 150, reconstruction: 145 },
      trainingMs: 4000,
      wholeMs: 6000.5,
    },
    { value: 1, seed: 1, problem: 'No mirror answered.' },
  ],
};

describe('a sweep in the database', () => {
  it('comes back as it was', () => {
    expect(checkSweep(structuredClone(sweep))).toEqual(sweep);
    const choice = { ...sweep, param: 'optimizer', values: ['adam', 'sgd'], results: [] };
    expect(checkSweep(choice)).toEqual(choice);
  });

  it('of the time when only the total and KL were kept is read as it was', () => {
    const old = (loss: number | null, kl: number | null) => {
      const { losses: _, ...result } = sweep.results[0] as Done;
      return checkSweep({ ...sweep, results: [{ ...result, loss, kl }] } as unknown).results[0];
    };
    expect(old(150, 5)).toMatchObject({ losses: { loss: 150, kl: 5 } });
    expect(old(150, null)).toMatchObject({ losses: { loss: 150 } });
    expect((old(null, null) as Done).losses).toEqual({});
  });

  it('over hidden layers may be of the time when there was one', () => {
    const { base, results } = sweep;
    const over = (hidden: unknown, values: unknown[], value: unknown) => ({
      ...sweep,
      base: { ...base, hidden },
      param: 'hidden',
      values,
      results: [{ ...results[0], value }],
    });
    expect(checkSweep(over(400, [32, 64], 32))).toEqual(over('400', ['32', '64'], '32'));
    const now = over('512,256', ['64', '512,256'], '512,256');
    expect(checkSweep(now)).toEqual(now);
    expect(() => checkSweep(over('400', ['64 512'], '64'))).toThrow(BadFile);
  });

  it.each<[string, object]>([
    ['no id', { id: undefined }],
    ['a setting that is gone', { param: 'magic' }],
    ['a value that cannot be', { values: [0.5, 1e6] }],
    ['a value of the wrong kind', { values: ['0.5'] }],
    ['a seed that is none', { seeds: [0.5] }],
    ['a base that contradicts itself', { base: { ...sweep.base, latent: 0 } }],
    ['a result of nothing', { results: [null] }],
    ['a result that is half', { results: [{ value: 0.5, seed: 1, runId: null }] }],
    ['an area above one', { results: [{ ...sweep.results[0], scores: { l1: { auc: 2, averagePrecision: 1 } } }] }],
  ])('is left alone with %s', (_, change) => {
    expect(() => checkSweep({ ...sweep, ...change })).toThrow(BadFile);
  });
});

describe('what is left of a sweep', () => {
  it('is what has neither a result nor a problem, in the order of the queue', () => {
    expect(entriesOf(sweep)).toHaveLength(6);
    expect(remaining(sweep)).toEqual([
      { value: 4, seed: 1 },
      { value: 0.5, seed: 2 },
      { value: 1, seed: 2 },
      { value: 4, seed: 2 },
    ]);
  });

  it('is run with its value and seed in place of the common ones', () => {
    expect(paramsOf(sweep, { value: 4, seed: 2 })).toEqual({ ...sweep.base, beta: 4, seed: 2 });
  });
});
