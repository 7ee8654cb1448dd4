// The chosen score of every image, kept of each run that came to rest, here and beyond the page.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { RunState } from '../../src/state/run/state.ts';
import { looked } from './looked.ts';

const openDB = vi.hoisted(() => vi.fn());
vi.mock('idb', () => ({ openDB }));

const stored = new Map<string, { readonly id: string }>();
const store = {
  put: async (value: { id: string }) => void stored.set(value.id, structuredClone(value)),
  delete: async (id: string) => void stored.delete(id),
};
const database = {
  getAll: async () => [...stored.values()],
  transaction: () => ({ store, done: Promise.resolve() }),
};

beforeEach(() => {
  stored.clear();
  openDB.mockReset().mockResolvedValue(database);
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => void vi.unstubAllGlobals());

/** A page, with modules of its own, whose run is this one. */
async function scoresOf(run: ReturnType<typeof aRun>) {
  vi.resetModules();
  const { createKeptScores } = await import('../../src/state/keptScores.ts');
  return createKeptScores(run);
}

const aRun = () => createStore<RunState>(() => ({ seen: {}, phase: 'idle', snapshot: null }) as unknown as RunState);

const whole = { count: 2, testCount: 2 };
const testSet = {
  run: 3,
  count: 2,
  index: Uint32Array.of(5, 4),
  from: new Uint8Array(2),
  isAnomaly: Uint8Array.of(0, 1),
} as unknown as RunState['testSet'];

it('are kept once for each run and score, of the whole test set only', async () => {
  const run = aRun();
  const { store, begin } = await scoresOf(run);
  const end = begin();
  const lists = () => store.getState().lists.map(({ id, step }) => [id, step]);
  run.setState({ ...looked(10, 0.6, whole), testSet });
  expect(lists(), 'it trains').toEqual([]);
  run.setState({ ...looked(10, 0.6), testSet, phase: 'paused' });
  expect(lists(), 'only a part is scored').toEqual([]);
  run.setState({ ...looked(10, 0.6, whole), testSet: null, phase: 'paused' });
  expect(lists(), 'whose images?').toEqual([]);
  run.setState({ testSet });
  expect(lists()).toEqual([['one:probability', 10]]);
  run.setState({ ...looked(20, 0.6, whole), phase: 'finished' });
  run.setState({ ...looked(20, 0.6, { ...whole, scoreId: 'l1' }), phase: 'finished' });
  expect(lists()).toEqual([
    ['one:probability', 20],
    ['one:l1', 20],
  ]);
  const [{ images, data }] = store.getState().lists;
  expect([[...images.scores], [...images.places], data]).toEqual([[2, 1], [4, 5], 'mnist,']);
  end();
});

it('are kept of a run that came to rest before anybody was there to keep it', async () => {
  const run = aRun();
  const { store, begin } = await scoresOf(run);
  run.setState({ ...looked(10, 0.6, whole), testSet, phase: 'finished' });
  begin();
  expect(store.getState().lists.map(({ id }) => id)).toEqual(['one:probability']);
});

it('are bounded: the oldest go', async () => {
  const run = aRun();
  const { store, begin } = await scoresOf(run);
  begin();
  for (let i = 0; i < 30; i++) {
    run.setState({ ...looked(10, 0.6, whole), testSet, phase: 'paused', id: `run ${i}` });
    await new Promise(done => setTimeout(done, 2)); // each has a moment of its own
  }
  await vi.waitFor(() => expect(store.getState().lists).toHaveLength(24));
  expect(store.getState().lists[0].run).toBe('run 6');
  await vi.waitFor(() => expect(stored.size).toBe(24));
});

it('are there on the next visit, but for what another version has written', async () => {
  const run = aRun();
  const { begin } = await scoresOf(run);
  begin();
  run.setState({ ...looked(10, 0.6, whole), testSet, phase: 'finished' });
  await vi.waitFor(() => expect(stored.size).toBe(1));
  for (const scoreId of ['a score of tomorrow', 'constructor', '__proto__'])
    stored.set(scoreId, { id: scoreId, created: '2026', scoreId } as never);

  const next = await scoresOf(aRun());
  next.begin();
  await vi.waitFor(() => expect(next.store.getState().lists).toHaveLength(1));
  const [{ run: of, step, images }] = next.store.getState().lists;
  expect([of, step, [...images.scores], [...images.isAnomaly]]).toEqual(['one', 10, [2, 1], [1, 0]]);
});

it('where nothing is stored, last as long as the page', async () => {
  openDB.mockRejectedValue(new DOMException('not here', 'SecurityError'));
  const run = aRun();
  const { store, begin } = await scoresOf(run);
  begin();
  run.setState({ ...looked(10, 0.6, whole), testSet, phase: 'finished' });
  await vi.waitFor(() => expect(store.getState().lists).toHaveLength(1));
});
