// A sweep on a page without a browser: the engine is a fake, everything between it and the kept sweep is real.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Params } from '../../../src/params/schema.ts';
import type { Done, Sweep } from '../../../src/state/sweep/types.ts';
import { barePage } from './barePage.ts';
import { aucOf, fakeEngine, type Trouble } from './fakeEngine.ts';

let trouble: Trouble = {};
/** The params of every run that was built. */
let built: Params[] = [];

vi.mock('../../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => ({
    engine: fakeEngine(() => trouble, built, onDeath),
    close: () => {},
  }),
}));

/** A page just opened, with a run of the person's own trained for a while. */
async function open() {
  barePage();
  const { lab, run } = await import('../../../src/state/store.ts');
  const { page: state } = await import('../../../src/state/page.ts');
  const actions = await import('../../../src/state/actions.ts');
  const sweeps = await import('../../../src/state/sweep/actions.ts');
  const { sweeping } = await import('../../../src/state/sweep/store.ts');
  const { kept } = await import('../../../src/state/runs/store.ts');
  const { keepRuns } = await import('../../../src/state/runs/keep.ts');
  await keepRuns();
  const own: Params = { ...lab.getState().params, epochs: 4, seed: 7 };
  state.setState({ params: own });
  await run.configure(own);
  const phase = (wanted: string) => vi.waitFor(() => expect(lab.getState().phase).toBe(wanted), 5000);
  return {
    lab,
    state,
    actions,
    sweeps,
    sweeping,
    kept,
    own,
    phase,
    shown: () => sweeping.getState().sweeps.at(-1) as Sweep,
  };
}

const plan = { param: 'heldOut', values: [0, 1, 2], seeds: 2, epochs: 3 } as const;
const entries = ({ results }: Sweep) => results.map(({ value, seed }) => [value, seed]);

/** Waits until the n-th run of the sweep trains. */
const at = ({ sweeping, lab }: Awaited<ReturnType<typeof open>>, value: number, seed: number) =>
  vi.waitFor(() => {
    expect(sweeping.getState().running?.entry).toEqual({ value, seed });
    expect(lab.getState()).toMatchObject({ phase: 'training', applied: { heldOut: value, seed } });
  }, 5000);

/** A brake that holds one run at a step until it is let go. */
function holdAt(heldOut: number, seed: number, step = 1) {
  let go = () => {};
  const held = new Promise<void>(resolve => {
    go = resolve;
  });
  trouble = {
    ...trouble,
    brake: (params, now) => (params.heldOut === heldOut && params.seed === seed && now === step ? held : undefined),
  };
  return () => go();
}

beforeEach(() => {
  trouble = {};
  built = [];
});

it('judges its runs by the chosen score only where that is asked for, and is kept so', async () => {
  const { sweeps, shown, state, own } = await open();
  state.setState({ params: { ...own, score: 'l2' } });
  await sweeps.begin({ ...plan, values: [0], seeds: 1, chosenOnly: true });
  expect(shown().judgedBy).toBe('l2');
  expect(Object.keys((shown().results[0] as Done).scores)).toEqual(['l2']);
  await sweeps.begin({ ...plan, values: [0], seeds: 1 });
  expect(shown().judgedBy).toBeUndefined();
  expect(Object.keys((shown().results[0] as Done).scores)).toEqual(['probability', 'l2']);
});

describe('a sweep', () => {
  it('runs every value with every seed, and keeps each result and each run with its curve', async () => {
    const page = await open();
    await page.sweeps.begin(plan);
    const sweep = page.shown();
    expect(entries(sweep)).toEqual([0, 1, 2].map(value => [value, 7]).concat([0, 1, 2].map(value => [value, 8])));
    for (const result of sweep.results as Done[]) {
      const params = { ...page.own, heldOut: Number(result.value), seed: result.seed, epochs: 3 };
      expect(result.scores.probability.auc).toBe(aucOf(params));
      expect(Object.keys(result.scores)).toEqual(['probability', 'l2']);
      expect(result).toMatchObject({ losses: { loss: 150 + Number(result.value), reconstruction: 145, kl: 5 } });
      const run = page.kept.getState().runs.find(({ id }) => id === result.runId)!;
      expect(run.record.params).toMatchObject({ heldOut: result.value, seed: result.seed, epochs: 3 });
      expect(run.record.timing.steps).toBe(6);
      expect(run.roc?.truePositiveRate).toEqual([0, 0.75, 1]);
    }
    expect(page.kept.getState().runs).toHaveLength(6);
    expect(page.sweeping.getState().word).toMatch(/^The sweep is complete: 6 runs\. /);
  });

  it('gives the person’s own run and settings back, and shows its own meanwhile', async () => {
    const page = await open();
    await page.actions.oneEpoch();
    await page.phase('finished');
    const release = holdAt(1, 7);
    const over = page.sweeps.begin({ ...plan, seeds: 1 });
    await at(page, 1, 7);
    const { params, ownParams } = page.lab.getState();
    expect(params).toMatchObject({ heldOut: 1, seed: 7, epochs: 3 });
    expect(ownParams).toEqual(page.own); // which the address is written from
    release();
    await over;
    expect(page.lab.getState()).toMatchObject({ params: page.own, ownParams: null, chosen: [], pending: [] });
    await vi.waitFor(() =>
      expect(page.lab.getState()).toMatchObject({ applied: page.own, snapshot: { progress: { step: 8 } } }),
    );
    // The run that came back is the one that was kept, not another.
    await new Promise(resolve => setTimeout(resolve, 600));
    expect(page.kept.getState().runs).toHaveLength(4);
  });

  it('over opened files stops where others are opened, and those wait for the person', async () => {
    const page = await open();
    const { run } = await import('../../../src/state/store.ts');
    const { openFiles } = await import('../../../src/state/opened.ts');
    const files = (byte: number) => [new File([Uint8Array.of(byte)], 'images')];
    await openFiles(files(1));
    await vi.waitFor(() => expect(page.lab.getState()).toMatchObject({ phase: 'idle', appliedData: { id: 'own-1' } }));
    await page.actions.oneEpoch();
    await page.phase('finished');
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    trouble = { brake: ({ latent }, step) => (latent === 3 && step === 1 ? held : undefined) };
    const over = page.sweeps.begin({ param: 'latent', values: [2, 3, 4], seeds: 1, epochs: 3 });
    await vi.waitFor(
      () => expect(page.lab.getState()).toMatchObject({ phase: 'training', applied: { latent: 3 } }),
      5000,
    );
    await openFiles(files(2));
    release();
    await over;
    expect(page.shown().results).toHaveLength(1);
    expect(page.sweeping.getState().word).toMatch(/^You opened other files, so the sweep stopped at 1 of 3\. /);
    await vi.waitFor(() => expect(page.lab.getState()).toMatchObject({ appliedData: { id: 'own-1' } }));
    expect(run.store.getState().opened).toMatchObject({ id: 'own-2' });
  });

  it('is not ended by what a slider was moved to just before; that is there when it is over', async () => {
    const page = await open();
    const release = holdAt(0, 7);
    page.actions.set('latent', 8);
    const over = page.sweeps.begin({ ...plan, values: [0], seeds: 1 });
    await at(page, 0, 7);
    await new Promise(resolve => setTimeout(resolve, 500));
    release();
    await over;
    expect(page.sweeping.getState().word).toMatch(/^The sweep is complete/);
    expect(page.lab.getState()).toMatchObject({
      params: { ...page.own, latent: 8 },
      applied: { latent: 8 },
      pending: [],
    });
  });

  it('is not fooled by the run before it having had the same settings', async () => {
    const page = await open();
    await page.actions.play();
    await page.phase('finished');
    const count = built.length;
    await page.sweeps.begin({ param: 'heldOut', values: [page.own.heldOut], seeds: 1, epochs: page.own.epochs });
    expect(built.length).toBe(count + 2); // its own, and the person's again
    expect(page.shown().results).toHaveLength(1);
    expect(page.kept.getState().runs).toHaveLength(2);
  });

  it('notes why a run came to nothing, goes on, and can try those again', async () => {
    trouble = {
      data: ({ heldOut }) => heldOut === 1,
      explodes: ({ heldOut, epochs }) => heldOut === 2 && epochs === 3,
    };
    const page = await open();
    await page.sweeps.begin(plan);
    expect(page.shown().results.map(result => ('problem' in result ? result.problem : 'done'))).toEqual([
      ...['done', 'No mirror answered.', 'At step 1 the loss was no longer a number.'],
      ...['done', 'No mirror answered.', 'At step 1 the loss was no longer a number.'],
    ]);
    expect(page.sweeping.getState().word).toContain('6 runs, 4 of them without a result');
    expect(page.lab.getState()).toMatchObject({ params: page.own, ownParams: null });
    trouble.data = trouble.explodes = () => false;
    await page.sweeps.tryAgain(page.shown().id);
    expect(page.shown().results.filter(result => 'scores' in result)).toHaveLength(6);
  });

  it('says what contradicts itself, and puts nothing in its place', async () => {
    const page = await open();
    page.state.setState({ params: { ...page.own, anomaly: 'other-dataset', anomalyDataset: 'strokes' } });
    await page.sweeps.begin({ param: 'anomalyDataset', values: ['strokes', 'mnist'], seeds: 1, epochs: 1 });
    const [strokes, mnist] = page.shown().results;
    expect(strokes).toHaveProperty('scores');
    expect(mnist).toMatchObject({
      problem: expect.stringMatching(/^Anomalies .* cannot come from MNIST digits itself\.$/),
    });
  });

  it('ends in numbers where there is nothing to detect, too', async () => {
    const page = await open();
    page.state.setState({ params: { ...page.own, anomaly: 'none' } });
    await page.sweeps.begin({ param: 'latent', values: [2, 3], seeds: 1, epochs: 1 });
    expect(page.shown().results).toMatchObject([{ scores: { probability: { auc: null } } }, { value: 3 }]);
    expect(page.kept.getState().runs).toHaveLength(2);
  });
});

describe('a sweep that is stopped', () => {
  it('keeps what was done and runs only the rest later', async () => {
    const page = await open();
    const release = holdAt(1, 8);
    const over = page.sweeps.begin(plan);
    await at(page, 1, 8);
    page.sweeps.halt();
    release();
    await over;
    const { id, results } = page.shown();
    expect(results).toHaveLength(4);
    expect(page.sweeping.getState()).toMatchObject({ running: null, stopping: false });
    expect(page.sweeping.getState().word).toMatch(/^You pressed Stop, so the sweep stopped at 4 of 6\./);
    expect(page.lab.getState()).toMatchObject({ params: page.own, ownParams: null });
    const count = built.length;
    await page.sweeps.resume(id);
    expect(built.slice(count, -1).map(({ heldOut, seed }) => [heldOut, seed])).toEqual([
      [1, 8],
      [2, 8],
    ]);
    expect(page.shown().results.slice(0, 4)).toEqual(results);
    expect(page.shown().results).toHaveLength(6);
  });

  it('by another experiment: the person’s change stays', async () => {
    const page = await open();
    await page.actions.oneEpoch();
    await page.phase('finished');
    const release = holdAt(1, 7);
    const over = page.sweeps.begin(plan);
    await at(page, 1, 7);
    page.actions.set('score', 'l2');
    expect(page.sweeping.getState().stopping).toBe(false);
    page.actions.set('latent', 8);
    expect(page.sweeping.getState().stopping).toBe(true);
    release();
    await over;
    expect(page.sweeping.getState().word).toMatch(/^You changed “Latent dimensions”, so the sweep stopped at 1 of 6\./);
    expect(page.lab.getState().params).toEqual({ ...page.own, score: 'l2', latent: 8 });
    await vi.waitFor(() => expect(page.lab.getState().pending).toEqual(['latent']));
  });

  it('by another experiment while its run is being prepared: the run put aside is not lost for it', async () => {
    const page = await open();
    await page.actions.oneEpoch();
    await page.phase('finished');
    const unsubscribe = page.lab.subscribe(({ phase, applied }) => {
      if (phase !== 'idle' || applied?.heldOut !== 0) return; // built, and no step taken yet
      unsubscribe();
      queueMicrotask(() => page.actions.set('latent', 8));
    });
    await page.sweeps.begin(plan);
    await new Promise(resolve => setTimeout(resolve, 600)); // longer than a slider takes to come to rest
    expect(page.shown().results).toEqual([]);
    expect(page.lab.getState()).toMatchObject({
      applied: page.own,
      pending: ['latent'],
      snapshot: { progress: { step: 8 } },
    });
  });

  it.each(['rewind', 'newSeed'] as const)('by %s', async action => {
    const page = await open();
    const release = holdAt(1, 7);
    const over = page.sweeps.begin(plan);
    await at(page, 1, 7);
    const acted = page.actions[action]();
    release();
    await Promise.all([over, acted]);
    expect(page.shown().results).toHaveLength(1);
    expect(page.sweeping.getState().word).toContain('the sweep stopped at 1 of 6.');
    expect(page.lab.getState().ownParams).toBeNull();
  });

  it('but not by a pause, which only holds it', async () => {
    const page = await open();
    const release = holdAt(1, 7);
    const over = page.sweeps.begin({ ...plan, seeds: 1 });
    await at(page, 1, 7);
    const paused = page.actions.pause();
    release();
    await paused;
    await page.phase('paused');
    expect(page.sweeping.getState()).toMatchObject({ running: { entry: { value: 1 } }, stopping: false });
    await page.actions.play();
    await over;
    expect(page.shown().results).toHaveLength(3);
    expect(page.kept.getState().runs).toHaveLength(3);
  });

  it('nor by another tab that puts it away', async () => {
    const page = await open();
    const release = holdAt(1, 7);
    const over = page.sweeps.begin({ ...plan, seeds: 1 });
    await at(page, 1, 7);
    page.sweeping.setState({ sweeps: [] }); // as read again from the database
    release();
    await over;
    expect(page.shown().results).toHaveLength(3);
    expect(page.sweeping.getState()).toMatchObject({ running: null, word: expect.stringContaining('is complete') });
  });

  it('can be discarded and come back', async () => {
    const page = await open();
    await page.sweeps.begin({ ...plan, values: [0], seeds: 1 });
    const sweep = page.shown();
    await page.sweeps.discard(sweep.id);
    expect(page.sweeping.getState().sweeps).toEqual([]);
    expect(page.kept.getState().runs).toHaveLength(1);
    await page.sweeps.undiscard();
    expect(page.shown()).toEqual(sweep);
  });
});

describe('an engine that fails during a sweep', () => {
  it.each(['dies', 'loses'] as const)('once (%s): another takes its place and the sweep is complete', async way => {
    let left = 1;
    trouble = { [way]: (params: Params, step: number) => params.heldOut === 1 && step === 3 && left-- > 0 };
    const page = await open();
    await page.sweeps.begin({ ...plan, seeds: 1 });
    expect(page.shown().results.filter(result => 'scores' in result)).toHaveLength(3);
    expect(page.lab.getState()).toMatchObject({ params: page.own, ownParams: null });
  });

  it('until the GPU is given up: the run put aside goes on from its state, on the processor', async () => {
    trouble = { loses: ({ heldOut, backend }, step) => heldOut === 1 && backend !== 'wasm' && step === 2 };
    const page = await open();
    const { run } = await import('../../../src/state/store.ts');
    await run.start(3);
    await page.phase('paused');
    const { id } = page.lab.getState();
    await page.sweeps.begin({ ...plan, seeds: 1 });
    expect(page.shown().results.filter(result => 'scores' in result)).toHaveLength(3);
    const onProcessor = { ...page.own, backend: 'wasm' };
    expect(page.lab.getState()).toMatchObject({ id, params: onProcessor, applied: onProcessor, pending: [] });
    await page.actions.play();
    await page.phase('finished');
    expect(page.lab.getState()).toMatchObject({ id, snapshot: { progress: { step: 8 } } });
  });

  it('always: the sentence is noted and the next run has a new engine', async () => {
    trouble = { loses: ({ heldOut }, step) => heldOut === 1 && step === 3 };
    const page = await open();
    await page.sweeps.begin({ ...plan, seeds: 1 });
    expect(page.shown().results).toMatchObject([
      { value: 0, losses: { loss: 150 } },
      { problem: expect.stringMatching(/^The GPU was lost\. It was the third time/) },
      { value: 2 },
    ]);
    expect(page.shown().results[2]).toHaveProperty('scores');
  }, 60_000);
});
