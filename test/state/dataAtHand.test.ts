// A visit on which nobody has chosen a dataset: what is learned from when downloads fail, take long, or come in late.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Params } from '../../src/params/schema.ts';
import { createWorld, type World } from './run/scriptedEngine.ts';

let world: World;
vi.mock('../../src/engine/connect.ts', () => ({
  connect: (...given: Parameters<World['host']['connect']>) => world.host.connect(...given),
}));
vi.mock('../../src/state/frames.ts', () => ({ frame: async () => {}, turn: async () => {} }));

/** A page just opened, with engines that do what the test tells them. */
async function open() {
  vi.resetModules();
  const { configure } = await import('../../src/state/dataAtHand.ts');
  const { page } = await import('../../src/state/page.ts');
  const { lab, run } = await import('../../src/state/store.ts');
  const visit = () => configure(page.getState().params);
  const said = () => page.getState().notices.map(({ text }) => text);
  return { page, lab, run, visit, said };
}

const isMnist = ({ dataset }: Params) => dataset === 'mnist';

beforeEach(() => {
  world = createWorld();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => void vi.useRealTimers());

it('takes the default dataset where that can be had', async () => {
  const { lab, visit, said } = await open();
  void visit();
  await world.settle();
  expect(lab.getState()).toMatchObject({ phase: 'idle', applied: { dataset: 'mnist' } });
  expect(said()).toEqual([]);
});

it('goes on with Strokes where it cannot, and says so', async () => {
  world.faults.refuses = isMnist;
  const { lab, page, visit, said } = await open();
  const problem = visit();
  await world.settle();
  expect(await problem).toBeNull();
  expect(lab.getState()).toMatchObject({ phase: 'idle', applied: { dataset: 'strokes' }, problem: null });
  expect(page.getState().params.dataset).toBe('strokes');
  expect(said()).toEqual([expect.stringMatching(/MNIST digits could not be loaded .* Strokes/)]);
});

it('does not take the place of a dataset that somebody chose', async () => {
  world.faults.refuses = isMnist;
  const { lab, page, visit } = await open();
  page.setState({ chosen: ['dataset'] });
  const problem = visit();
  await world.settle();
  expect(await problem).toMatchObject({ kind: 'data' });
  expect(lab.getState()).toMatchObject({ phase: 'failed', applied: null, problem: { kind: 'data' } });
});

/** MNIST is under way for longer than anybody waits. */
async function slowly() {
  world.faults.waits = params => (isMnist(params) ? new Promise(() => {}) : undefined);
  const visiting = await open();
  void visiting.visit();
  await world.settle();
  expect(visiting.lab.getState().phase).toBe('loading');
  await vi.advanceTimersByTimeAsync(7000);
  await world.settle();
  expect(visiting.lab.getState()).toMatchObject({ phase: 'idle', applied: { dataset: 'strokes' } });
  expect(visiting.said()).toEqual([expect.stringMatching(/is taking long to download/)]);
  world.faults.waits = () => undefined; // from now on it is at hand
  return visiting;
}

it('does not wait long for it, and takes it when it has come', async () => {
  const { lab, said } = await slowly();
  world.alive!.arrive('mnist');
  await world.settle();
  expect(lab.getState()).toMatchObject({ phase: 'idle', applied: { dataset: 'mnist' }, params: { dataset: 'mnist' } });
  expect(said().at(-1)).toMatch(/has been downloaded and replaces Strokes/);
});

it('but not in the place of a run that was trained meanwhile', async () => {
  const { lab, run, said } = await slowly();
  void run.start('step');
  await world.settle();
  world.alive!.arrive('mnist');
  await world.settle();
  expect(lab.getState()).toMatchObject({
    phase: 'paused',
    applied: { dataset: 'strokes' },
    params: { dataset: 'strokes' },
  });
  expect(said().at(-1)).toMatch(/you can choose it/);
});

it('nor where somebody has chosen another since', async () => {
  const { lab, page } = await slowly();
  page.setState({ chosen: ['dataset'] });
  world.alive!.arrive('mnist');
  await world.settle();
  expect(lab.getState()).toMatchObject({ phase: 'idle', applied: { dataset: 'strokes' } });
});
