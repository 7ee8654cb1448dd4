// The run that the last visit has left, on a page that does other things too: the engine is a fake, the database a list, everything
// between them is real.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { initialParams, type Params } from '../../src/params/schema.ts';
import { giveBrowser } from './lesson/bareBrowser.ts';
import { barePage } from './sweep/barePage.ts';
import { fakeEngine, type Trouble } from './sweep/fakeEngine.ts';

const openDB = vi.hoisted(() => vi.fn());
vi.mock('idb', () => ({ openDB }));

let trouble: Trouble = {};
let built: Params[] = [];
vi.mock('../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => ({
    engine: fakeEngine(() => trouble, built, onDeath),
    close: () => {},
  }),
}));

const own: Params = { ...initialParams, dataset: 'strokes', epochs: 4, seed: 7 };
const left = {
  id: 'left',
  at: '',
  tab: 'another',
  steps: 8,
  opened: null,
  checkpoint: {
    params: { ...own, latent: 5 },
    images: '',
    step: 3,
    trainingMs: 1,
    weights: [],
    slots: [],
    history: {},
  },
};
/** Longer than a slider takes to come to rest. */
const settled = () => new Promise(done => setTimeout(done, 500));

/** Something that takes until it is let go. */
function brake() {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  return { held, release };
}

let stored: { readonly id: string }[] = [];

beforeEach(() => {
  trouble = {};
  built = [];
  stored = [left];
  const states = { put: async (value: never) => void stored.push(value), clear: async () => void stored.splice(0) };
  const others = { put: async () => {}, clear: async () => {}, delete: async () => {} };
  openDB.mockReset().mockResolvedValue({
    getAll: async (name: string) => (name === 'states' ? [...stored] : []),
    transaction: (name: string) => ({ store: name === 'states' ? states : others, done: Promise.resolve() }),
  });
});

/** A page that has just been opened, with a run that has been built. */
async function visit() {
  barePage();
  giveBrowser({ address: '', kept: new Map() });
  const { lab, run } = await import('../../src/state/store.ts');
  const { page } = await import('../../src/state/page.ts');
  const actions = await import('../../src/state/actions.ts');
  const { offer, offerKept, takeUp } = await import('../../src/state/takeUp.ts');
  const lessons = await import('../../src/state/lesson/stage.ts');
  const { lessonParams } = await import('../../src/state/lesson/params.ts');
  const sweeps = await import('../../src/state/sweep/actions.ts');
  const { sweeping } = await import('../../src/state/sweep/store.ts');
  page.setState({ params: own, chosen: ['dataset'] });
  await run.configure(own);
  await offerKept();
  const offered = () => offer.getState().kept?.id ?? null;
  const phase = (wanted: string) => vi.waitFor(() => expect(lab.getState().phase).toBe(wanted), 5000);
  const trained = async () => {
    await run.start('end');
    await phase('finished');
  };
  return { lab, run, page, actions, offered, takeUp, lessons, lessonParams, sweeps, sweeping, phase, trained };
}

it('is on the stage with its step and its settings, and is offered no more', async () => {
  const { lab, offered, takeUp } = await visit();
  expect(offered()).toBe('left');
  await takeUp();
  expect(lab.getState()).toMatchObject({ id: 'left', params: { latent: 5 }, snapshot: { progress: { step: 3 } } });
  await vi.waitFor(() => expect(offered()).toBeNull());
});

it('goes on where this page computes, which may have given the GPU up', async () => {
  const { lab, page, takeUp } = await visit();
  page.setState({ params: { ...own, backend: 'wasm' } });
  await takeUp();
  expect(built.at(-1)).toMatchObject({ latent: 5, backend: 'wasm' });
  expect(lab.getState()).toMatchObject({ id: 'left', params: { latent: 5, backend: 'wasm' }, pending: [] });
});

it('is not replaced by what a slider was moved to just before', async () => {
  const { lab, run, actions, takeUp } = await visit();
  actions.set('latent', 9);
  await takeUp();
  await settled();
  expect(run.id).toBe('left');
  expect(lab.getState()).toMatchObject({ id: 'left', params: { latent: 5 }, pending: [] });
});

it('goes on when Play is pressed at once, whatever a slider was moved to just before', async () => {
  const { lab, actions, takeUp, phase } = await visit();
  actions.set('latent', 9);
  await takeUp();
  await actions.play();
  await phase('finished');
  expect(lab.getState()).toMatchObject({ id: 'left', applied: { latent: 5 } });
});

it('is not replaced by what a slider is moved to while it is being built: that waits for a person', async () => {
  const { lab, actions, takeUp } = await visit();
  const taking = takeUp();
  actions.set('latent', 9);
  await taking;
  await settled();
  expect(lab.getState()).toMatchObject({
    id: 'left',
    applied: { latent: 5 },
    params: { latent: 9 },
    pending: ['latent'],
  });
});

it('is what Play trains that is pressed while it is being built', async () => {
  const { lab, actions, takeUp, phase } = await visit();
  const taking = takeUp();
  await Promise.all([taking, actions.play()]);
  await phase('finished');
  expect(lab.getState()).toMatchObject({ id: 'left', applied: { latent: 5 } });
});

it('is not overtaken by a slider, however long it takes to be built', async () => {
  const { lab, actions, takeUp } = await visit();
  const { held, release } = brake();
  trouble = { waits: () => held };
  const taking = takeUp();
  actions.set('latent', 9);
  await settled();
  release();
  await taking;
  await settled();
  expect(lab.getState()).toMatchObject({ id: 'left', applied: { latent: 5 }, pending: ['latent'] });
});

it('stays on offer where something else was asked for before it was there', async () => {
  const { lab, run, page, offered, takeUp } = await visit();
  const taking = takeUp();
  page.setState({ params: { ...own, latent: 9 } });
  await Promise.all([taking, run.configure(page.getState().params)]);
  expect(lab.getState()).toMatchObject({ applied: { latent: 9 } });
  expect(offered()).toBe('left');
  await takeUp();
  expect(lab.getState()).toMatchObject({ id: 'left', applied: { latent: 5 } });
  expect(offered()).toBeNull();
});

it('stays on offer while a sweep has the page, and ends none', async () => {
  const { lab, offered, takeUp, sweeps, sweeping, phase } = await visit();
  const { held, release } = brake();
  trouble = { brake: ({ heldOut }, step) => (heldOut === 0 && step === 1 ? held : undefined) };
  const sweep = sweeps.begin({ param: 'heldOut', values: [0, 1], seeds: 1, epochs: 3 });
  await vi.waitFor(() => expect(lab.getState().applied?.heldOut).toBe(0));
  await phase('training');
  await takeUp();
  release();
  await sweep;
  expect(sweeping.getState().word).toMatch(/^The sweep is complete/);
  expect(offered()).toBe('left');
  await takeUp();
  expect(lab.getState()).toMatchObject({ id: 'left', snapshot: { progress: { step: 3 } } });
});

describe('the run that the next visit is to be offered', () => {
  const place = { id: 'some', step: 0 };
  const ids = () => stored.map(({ id }) => id);

  it('is no lesson’s, when the lesson is left or after that', async () => {
    const { run, lessons, lessonParams, offered, trained } = await visit();
    await lessons.openLesson(place, lessonParams({ heldOut: 1, epochs: 3 }, own));
    await trained();
    await lessons.leaveLesson();
    await settled();
    expect(ids()).toEqual(['left']);
    expect(offered()).toBe('left');
    const { id } = run;
    await trained();
    await vi.waitFor(() => expect(ids()).toEqual([id]));
  });

  it('is the one that a lesson has interrupted, from the moment on at which it came to rest for it', async () => {
    const { run, lessons, lessonParams, phase } = await visit();
    const { held, release } = brake();
    trouble = { brake: (_, step) => (step === 3 ? held : undefined) };
    const { id } = run;
    await run.start('end');
    await phase('training');
    const opening = lessons.openLesson(place, lessonParams({ heldOut: 1, epochs: 3 }, own));
    release();
    await opening;
    await vi.waitFor(() => expect(ids()).toEqual([id]));
    await lessons.leaveLesson();
    expect(ids()).toEqual([id]);
  });

  it('is no sweep’s that stays because the person’s own cannot be had again', async () => {
    const { lab, run, offered, sweeps } = await visit();
    const { id } = run;
    trouble = { data: ({ heldOut }) => heldOut === own.heldOut };
    await sweeps.begin({ param: 'heldOut', values: [0], seeds: 1, epochs: 3 });
    await settled();
    expect(lab.getState()).toMatchObject({ applied: { heldOut: 0 }, ownParams: null, problem: { kind: 'data' } });
    expect(lab.getState().id).not.toBe(id);
    run.store.setState({}); // anything that changes
    await settled();
    expect(ids()).toEqual(['left']);
    expect(offered()).toBe('left');
  });

  it('is the person’s own that never left the stage, where a sweep was stopped at once', async () => {
    const { run, sweeps, trained } = await visit();
    await run.start(2);
    await vi.waitFor(() => expect(run.store.getState().phase).toBe('paused'));
    const { id } = run;
    const sweep = sweeps.begin({ param: 'heldOut', values: [0], seeds: 1, epochs: 3 });
    sweeps.halt();
    await sweep;
    await trained();
    await vi.waitFor(() => expect(stored.at(-1)).toMatchObject({ id, checkpoint: { step: 8 } }));
  });
});
