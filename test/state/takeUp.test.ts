// The state of the run on the stage, kept for the next visit, and what the last visit has left.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Checkpoint, Phase } from '../../src/engine/api.ts';
import { initialParams } from '../../src/params/schema.ts';

const openDB = vi.hoisted(() => vi.fn());
vi.mock('idb', () => ({ openDB }));

let stored: { readonly id: string; readonly checkpoint: Checkpoint }[] = [];

beforeEach(() => {
  stored = [];
  vi.stubGlobal('navigator', {}); // a browser without locks
  const store = { put: async (value: never) => void stored.push(value), clear: async () => void stored.splice(0) };
  openDB.mockReset().mockResolvedValue({
    getAll: async () => [...stored],
    transaction: () => ({ store, done: Promise.resolve() }),
  });
});

afterEach(() => void vi.unstubAllGlobals());

const at = (step: number): Checkpoint => ({
  params: initialParams,
  images: 'some',
  step,
  trainingMs: 1,
  weights: [Float32Array.of(1, 2)],
  slots: [],
  history: { training: [], calibration: [] },
});

/** A page, with modules of its own. */
async function visit() {
  vi.resetModules();
  const { run } = await import('../../src/state/store.ts');
  const { offer, offerKept } = await import('../../src/state/takeUp.ts');
  const save = (step: number, id: string, phase: Phase = 'paused') =>
    run.store.setState({ checkpoint: at(step), phase, id });
  const rest = () => run.store.setState({ phase: 'paused' });
  const kept = () => offer.getState().kept;
  return { save, rest, offerKept, offered: () => kept()?.id ?? null, params: () => kept()?.checkpoint.params };
}

const steps = () => stored.map(({ id, checkpoint }) => [id, checkpoint.step]);

it('is kept, the newest alone, and offered on the next visit', async () => {
  const { save, offerKept, offered } = await visit();
  await offerKept();
  expect(offered()).toBeNull();
  save(40, 'one');
  save(80, 'one');
  await vi.waitFor(() => expect(steps()).toEqual([['one', 80]]));
  const next = await visit();
  await next.offerKept();
  expect(next.offered()).toBe('one');
  next.save(10, 'two');
  await vi.waitFor(() => expect(steps()).toEqual([['two', 10]]));
  expect(next.offered(), 'the newer takes its place').toBeNull();
});

it('is kept of a run that came to rest before the code that keeps it had come', async () => {
  const { save, offerKept, offered } = await visit();
  save(40, 'one');
  await offerKept();
  await vi.waitFor(() => expect(steps()).toEqual([['one', 40]]));
  expect(offered(), 'what stands here is not offered').toBeNull();
});

it('is kept if it came while the run trained and is the last one of it', async () => {
  const { save, rest, offerKept } = await visit();
  await offerKept();
  save(40, 'one', 'training');
  await new Promise(done => setTimeout(done, 5));
  expect(steps(), 'once a minute is enough while it trains').toEqual([]);
  rest();
  await vi.waitFor(() => expect(steps()).toEqual([['one', 40]]));
});

it('is not kept of a run without a step', async () => {
  const { save, offerKept } = await visit();
  save(0, 'one');
  await offerKept();
  await new Promise(done => setTimeout(done, 5));
  expect(steps()).toEqual([]);
});

it('of an earlier version of the lab has the settings that it has now', async () => {
  const { contamination: _, ...older } = { ...initialParams, hidden: 64 };
  stored = [{ id: 'old', checkpoint: { ...at(40), params: older as never } }];
  const { offerKept, params } = await visit();
  await offerKept();
  expect(params()).toEqual({ ...initialParams, hidden: '64' });
});
