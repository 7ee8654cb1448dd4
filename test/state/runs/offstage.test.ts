// A run that nobody sees: trained from a record on an engine of its own, while the page's run and the kept ones stay what they are.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunRecord } from '../../../src/engine/api.ts';
import type { Params } from '../../../src/params/schema.ts';
import type { Standing } from '../../../src/state/runs/offstage.ts';
import { barePage } from '../sweep/barePage.ts';
import { aucOf, fakeEngine, type Trouble } from '../sweep/fakeEngine.ts';

let trouble: Trouble = {};
let built: Params[] = [];
let connected = 0;
let closed = 0;
vi.mock('../../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => {
    connected += 1;
    return { engine: fakeEngine(() => trouble, built, onDeath), close: () => (closed += 1) };
  },
}));

beforeEach(() => {
  trouble = {};
  built = [];
  connected = 0;
  closed = 0;
});

async function open() {
  barePage();
  const { createOffstage, obstacleOffstage } = await import('../../../src/state/runs/offstage.ts');
  const { comparisonOf } = await import('../../../src/state/runs/tolerance.ts');
  const { kept } = await import('../../../src/state/runs/store.ts');
  const { page } = await import('../../../src/state/page.ts');
  const { run } = await import('../../../src/state/store.ts');
  const { aRun } = await import('./aRun.ts');
  const recordOf = (params: Partial<Params>, auc?: number): RunRecord => {
    const { record } = aRun('file', { epochs: 3, heldOut: 3, seed: 2, compareWith: 'none', ...params });
    const found = auc ?? aucOf(record.params);
    return {
      ...record,
      history: [{ step: 6, epoch: 3, loss: 150 + record.params.heldOut }],
      scores: { probability: { auc: found, averagePrecision: null } },
      timing: { ...record.timing, steps: 6 },
    } as RunRecord;
  };
  return { createOffstage, obstacleOffstage, comparisonOf, kept, page, run, recordOf };
}

const noSignal = new AbortController().signal;

describe('a run that nobody sees', () => {
  it('is trained with its changes, where somebody says, and leaves everything else alone', async () => {
    const { createOffstage, comparisonOf, kept, page, run, recordOf } = await open();
    const before = page.getState();
    const stage = createOffstage('cpu');
    const changes = [{ step: 2, id: 'beta', from: 1, to: 4 }];
    const record = { ...recordOf({ beta: 4, backend: 'webgl', compareWith: 'mnist' }), changes };
    trouble = { brake: () => new Promise(resolve => setTimeout(resolve, 20)) }; // or it is over before it is seen
    const standings: Standing[] = [];
    const found = await stage.train(record, noSignal, standing => standings.push(standing));
    expect(built).toHaveLength(1);
    expect(built[0]).toMatchObject({ beta: 1, backend: 'cpu', compareWith: 'none', heldOut: 3, seed: 2 });
    expect(found).toMatchObject({ changes, timing: { steps: 6 }, params: { beta: 4 } });
    expect(comparisonOf(record, found)).toMatchObject({ isWithin: true, loss: { claimed: 153, found: 153 } });
    expect(standings.some(({ activity, share }) => activity === null && share > 0 && share <= 1)).toBe(true);
    expect([page.getState(), kept.getState().runs, run.id]).toEqual([before, [], '']);

    const false_ = recordOf({ seed: 5 }, 0.999);
    expect(comparisonOf(false_, await stage.train(false_, noSignal)).isWithin).toBe(false);
    expect([connected, closed], 'one engine for all of them').toEqual([1, 0]);
    stage.close();
    expect(closed).toBe(1);
  });

  it('says why it is not trained, can be stopped, and goes on with the next', async () => {
    const { createOffstage, recordOf } = await open();
    const stage = createOffstage('cpu');
    trouble = { data: () => true };
    await expect(stage.train(recordOf({}), noSignal)).rejects.toThrow('No mirror answered.');
    trouble = { brake: () => new Promise(resolve => setTimeout(resolve, 50)) };
    const stopper = new AbortController();
    const over = stage.train(recordOf({}), stopper.signal);
    await vi.waitFor(() => expect(built.length).toBe(2));
    stopper.abort('stopped');
    await expect(over).rejects.toBe('stopped');
    trouble = {};
    expect(await stage.train(recordOf({}), noSignal)).toMatchObject({ timing: { steps: 6 } });
    stage.close();
  });

  it('cannot be one of somebody’s own files, of weights from a file, or without a step', async () => {
    const { obstacleOffstage, recordOf } = await open();
    const record = recordOf({});
    expect(obstacleOffstage(record)).toBeNull();
    expect(obstacleOffstage({ ...record, weightsFrom: 'a.npz' })).toMatch(/weights came from a file/);
    expect(obstacleOffstage({ ...record, timing: { ...record.timing, steps: 0 } })).toMatch(/nothing to repeat/);
    const own = { ...record, params: { ...record.params, dataset: 'own' as const }, data: { id: 'x', name: 'Leaves' } };
    expect(obstacleOffstage(own)).toMatch(/“Leaves”/);
  });
});
