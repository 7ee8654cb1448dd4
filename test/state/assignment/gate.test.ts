// What an assignment locks holds against everything that can change settings. The engine is a fake, everything else is real.

import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { modelIds } from '../../../src/models/index.ts';
import { contrasted } from '../../../src/params/contrast.ts';
import { differing, fields, initialParams, type ParamId, type Params } from '../../../src/params/schema.ts';
import type { Locks } from '../../../src/state/assignment/locks.ts';
import { aRun } from '../runs/aRun.ts';
import { barePage } from '../sweep/barePage.ts';
import { fakeEngine, type Trouble } from '../sweep/fakeEngine.ts';

let trouble: Trouble = {};
let built: Params[] = [];

vi.mock('../../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => ({
    engine: fakeEngine(() => trouble, built, onDeath),
    close: () => {},
  }),
}));

beforeEach(() => {
  trouble = {};
  built = [];
});

const own: Params = { ...initialParams, epochs: 2, seed: 7, latent: 3 };
const sets = { dataset: 'strokes', heldOut: 1, epochs: 3, beta: 2, seed: 5 } as const;
const place = { id: 'assignment-0123456789ab', step: 0 };
const someLocks: Locks = { locked: ['dataset', 'heldOut', 'beta'], hidden: ['seed'], views: null };

/** A page with an assignment on it. */
async function open(on: Locks = someLocks) {
  barePage();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });
  vi.stubGlobal('location', { search: '', pathname: '/', hash: '' });
  vi.stubGlobal('history', { replaceState: () => {} });
  const { lab, run } = await import('../../../src/state/store.ts');
  const { page } = await import('../../../src/state/page.ts');
  const stage = await import('../../../src/state/lesson/stage.ts');
  const { lessonParams } = await import('../../../src/state/lesson/params.ts');
  const { lesson } = await import('../../../src/state/lesson/store.ts');
  const { locks } = await import('../../../src/state/assignment/locks.ts');
  const actions = await import('../../../src/state/actions.ts');
  page.setState({ params: own });
  await run.configure(own);
  const begun = lessonParams(sets, own);
  await stage.openLesson(place, begun, on);
  page.setState({ notices: [] });
  const words = () => page.getState().notices.map(({ text }) => text);
  const params = () => lab.getState().params;
  return { lab, run, page, stage, lesson, locks, actions, begun, words, params };
}

const lockedOf = (params: Params) =>
  Object.fromEntries(['dataset', 'heldOut', 'beta', 'seed'].map(id => [id, params[id as ParamId]]));
const held = { dataset: 'strokes', heldOut: 1, beta: 2, seed: 5 };
const ofSeed = 'The assignment holds “Seed”: it stays as it is.';

describe('a locked setting stays as it is', () => {
  it('under a control, in one sentence, and what is free beside it changes', async () => {
    const { actions, params, words } = await open();
    actions.set('beta', 4);
    expect(params().beta).toBe(2);
    expect(words()).toEqual(['The assignment holds “β (weight of KL)”: it stays as it is.']);
    actions.set('latent', 8);
    expect(params().latent).toBe(8);
    actions.setAll({ beta: 8, heldOut: 3, latent: 4 });
    expect(params()).toMatchObject({ beta: 2, heldOut: 1, latent: 4 });
    expect(words().at(-1)).toBe(
      'The assignment holds “Anomalous class” and “β (weight of KL)”: they stay as they are.',
    );
  });

  it('where another dataset is chosen, and nothing of what that would have brought comes', async () => {
    const { actions, params, begun, words } = await open();
    actions.set('dataset', 'fashion-mnist');
    expect(params()).toEqual(begun);
    expect(words()).toEqual(['The assignment holds “Dataset”: it stays as it is.']);
  });

  it('where another model would bring its own value along', async () => {
    const { actions, params } = await open({ locked: ['optimizer', 'learningRate', 'batch'], hidden: [], views: null });
    const before = params();
    for (const model of modelIds) actions.set('model', model);
    const { optimizer, learningRate, batch } = before;
    expect(params()).toMatchObject({ optimizer, learningRate, batch });
  });

  it('where it could not stand beside the change, which is refused whole', async () => {
    const { actions, params } = await open({ locked: ['anomalyDataset', 'anomaly'], hidden: [], views: null });
    const { anomalyDataset, anomaly } = params();
    actions.setAll({ anomaly: 'other-dataset', anomalyDataset: 'strokes', latent: 4 });
    expect(params()).toMatchObject({ anomalyDataset, anomaly });
  });

  it('under New seed, which does not begin the run again either', async () => {
    const { actions, run, params, words } = await open();
    const { id } = run;
    await actions.newSeed();
    expect(params().seed).toBe(5);
    expect(words()).toEqual([ofSeed]);
    expect(run.id).toBe(id);
  });

  it('when pending changes are taken back, to what a run with others was made with', async () => {
    const { actions, run, params } = await open();
    run.store.setState({ applied: { ...params(), beta: 9, latent: 5 } });
    actions.undo();
    expect(lockedOf(params())).toEqual(held);
  });

  it('where Strokes would take the place of a dataset that cannot be had', async () => {
    const { actions, params } = await open({ locked: ['dataset'], hidden: [], views: null });
    const { page } = await import('../../../src/state/page.ts');
    const { lesson } = await import('../../../src/state/lesson/store.ts');
    lesson.setState({ begun: { ...params(), dataset: 'mnist' } });
    page.setState({ params: lesson.getState().begun! });
    await actions.useStrokes();
    expect(params().dataset).toBe('mnist');
  });

  it('where files were opened from this computer', async () => {
    const { params } = await open();
    const { chooseOwn } = await import('../../../src/state/chooseOwn.ts');
    chooseOwn({ heldOut: 4 });
    expect(lockedOf(params())).toEqual(held);
  });

  it('under the settings of a kept or an imported run', async () => {
    const { params } = await open();
    const { kept } = await import('../../../src/state/runs/store.ts');
    const { restore } = await import('../../../src/state/runs/actions.ts');
    kept.setState({ runs: [aRun('a', { ...held, dataset: 'strokes', beta: 9, seed: 1, latent: 6 })] });
    restore('a');
    expect(params()).toMatchObject({ ...held, latent: 6 });
    expect(kept.getState().word?.text).toMatch(/but for those that the assignment holds/);
  });

  it('under a guided experiment, which does not begin', async () => {
    const { params } = await open();
    const { startGuided, guided } = await import('../../../src/state/guided.ts');
    const { question, grant } = await import('../../../src/state/question.ts');
    const on = { id: 'some', step: 0, sets: { beta: 0, latent: 9 } };
    await startGuided(on, { trainSize: 1000, epochs: 1 });
    if (question.getState().asked) await grant();
    expect(lockedOf(params())).toEqual(held);
    expect(guided.getState().on).toBeNull();
  });

  it('when a run of an earlier visit is taken up', async () => {
    const { params, run, words } = await open();
    const { offer, takeUp } = await import('../../../src/state/takeUp.ts');
    const { id } = run;
    const checkpoint = { params: { ...params(), beta: 7 }, step: 4 } as never;
    offer.setState({ kept: { id: 'old', at: '', tab: '', checkpoint, steps: 9, opened: null } });
    await takeUp();
    expect(lockedOf(params())).toEqual(held);
    expect(run.id).toBe(id);
    expect(words()).toEqual(['The assignment holds “β (weight of KL)”: it stays as it is.']);
  });

  it('where an imported run would be trained again', async () => {
    const { params } = await open();
    const { kept } = await import('../../../src/state/runs/store.ts');
    const { verify } = await import('../../../src/state/runs/verify.ts');
    const imported = { at: '2026-05-01T10:00:00.000Z', verified: null } as never;
    kept.setState({ runs: [aRun('a', { ...params(), heldOut: 4 }, { imported })] });
    built.length = 0;
    await verify('a');
    expect(kept.getState().word?.text).toMatch(/cannot be verified now. The assignment holds “Anomalous class”/);
    expect(built).toEqual([]);
  });

  it('where a second run would differ in it, which differs in the rest', async () => {
    const { actions, params, begun, words } = await open();
    const { compare, twins } = await import('../../../src/state/twin/store.ts');
    await compare({ beta: 8, latent: 4 });
    expect(twins.getState().differs).toEqual({ latent: 4 });
    expect(words()).toEqual(['The assignment holds “β (weight of KL)”: it stays as it is.']);
    actions.set('beta', 3);
    expect(twins.getState().differs).toEqual({ latent: 4 });
    expect(params()).toEqual(begun);
    actions.set('latent', 6);
    expect(twins.getState().differs).toEqual({ latent: 6 });
  });
});

describe('a sweep', () => {
  const swept = async (plan: { param: ParamId; values: number[]; seeds: number; epochs: number }) => {
    const all = await open();
    const { begin } = await import('../../../src/state/sweep/actions.ts');
    const { sweeping } = await import('../../../src/state/sweep/store.ts');
    built.length = 0;
    await begin(plan as never);
    return { ...all, sweeping };
  };

  it('over what is locked does not begin, and says why', async () => {
    const { sweeping, params } = await swept({ param: 'heldOut', values: [0, 2], seeds: 1, epochs: 1 });
    expect(sweeping.getState()).toMatchObject({ running: null, word: expect.stringMatching(/“Anomalous class”/) });
    expect(built).toEqual([]);
    expect(lockedOf(params())).toEqual(held);
  });

  it('over several seeds where the seed is locked neither', async () => {
    const { sweeping } = await swept({ param: 'latent', values: [2, 3], seeds: 2, epochs: 1 });
    expect(sweeping.getState().word).toBe(ofSeed);
    expect(built).toEqual([]);
  });

  it('over what is free runs, and holds the rest', async () => {
    const { sweeping, params } = await swept({ param: 'latent', values: [2, 4], seeds: 1, epochs: 1 });
    expect(
      sweeping
        .getState()
        .sweeps.at(-1)
        ?.results.map(({ value }) => value),
    ).toEqual([2, 4]);
    expect(built.map(lockedOf)).toEqual(built.map(() => held));
    expect(lockedOf(params())).toEqual(held);
  });

  it('that is a step of the assignment varies what it varies, and gives the settings back', async () => {
    const { stage, begun, params } = await open();
    built.length = 0;
    await stage.sweepStep(begun, { param: 'heldOut', values: [0, 2] });
    expect(built.map(({ heldOut }) => heldOut)).toEqual([1, 0, 2, 1]);
    expect(params()).toEqual(begun);
  });
});

describe('the assignment itself', () => {
  it('may set anything with its steps and their second runs', async () => {
    const { stage, begun, actions, params, words } = await open();
    const { twins } = await import('../../../src/state/twin/store.ts');
    await stage.trainStep({ params: { ...begun, beta: 4, heldOut: 3 }, compare: { beta: 0 }, until: 'step' });
    expect(params()).toMatchObject({ beta: 4, heldOut: 3, seed: 5 });
    expect(contrasted(params(), twins.getState().differs!).beta).toBe(0);
    actions.set('beta', 9);
    expect(params().beta).toBe(4);
    expect(twins.getState().differs).toEqual({ beta: 0 });
    stage.turnTo({ ...place, step: 1 }, { heldOut: 2 });
    expect(params().heldOut).toBe(2);
    expect(words().filter(text => !text.includes('“β (weight of KL)”'))).toEqual([]);
  });

  it('leaves everything free', async () => {
    const { stage, actions, params, locks } = await open();
    await stage.leaveLesson();
    expect(locks.getState().on).toBeNull();
    expect(params()).toEqual(own);
    actions.set('beta', 4);
    expect(params().beta).toBe(4);
  });

  it('leaves everything free where another lesson is opened over it', async () => {
    const { stage, actions, params, locks, begun } = await open();
    await stage.openLesson({ id: 'hold-out', step: 0 }, begun);
    expect(locks.getState().on).toBeNull();
    actions.set('beta', 4);
    expect(params().beta).toBe(4);
  });

  it('is not said to be changed where the lab goes on without the graphics card', async () => {
    trouble = { loses: (params, step) => params.backend !== 'wasm' && step === 1 };
    const { run, params, lab, lesson } = await open({ locked: ['backend'], hidden: [], views: null });
    await run.start('end');
    await vi.waitFor(() => expect(lab.getState()).toMatchObject({ phase: 'finished' }), 5000);
    expect(params().backend).toBe(lab.getState().applied?.backend);
    expect(lesson.getState().begun?.backend).toBe(params().backend);
  });
});

/** Any value of any field, whether it is a good one or not. */
const change = fc.constantFrom(...fields).chain(field =>
  fc.record({
    id: fc.constant(field.id),
    value:
      field.kind === 'number'
        ? fc.integer({ min: 0, max: 12 }).map(n => Math.min(field.max, field.min + n * field.step))
        : field.kind === 'choice'
          ? fc.constantFrom(...field.options.map(({ value }) => value))
          : fc.constantFrom('32', '64,32'),
  }),
);

it('whatever is done, in whatever order, no locked value changes, nor in a second run', async () => {
  const { page, lesson, actions } = await open();
  const { compare, endComparison, twins } = await import('../../../src/state/twin/store.ts');
  const { locks } = await import('../../../src/state/assignment/locks.ts');
  const lockable = fields.filter(({ group }) => group !== 'view').map(({ id }) => id);
  const step = fc.record({
    how: fc.constantFrom('set', 'setAll', 'page', 'undo', 'seed', 'compare', 'end', 'which'),
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  });
  const wanted = (changes: readonly { id: string; value: unknown }[]) =>
    Object.fromEntries(changes.map(({ id, value }) => [id, value])) as Partial<Params>;
  await fc.assert(
    fc.asyncProperty(fc.subarray(lockable, { minLength: 1 }), fc.array(step, { maxLength: 8 }), async (ids, steps) => {
      endComparison();
      locks.setState({ on: { locked: ids.slice(1), hidden: ids.slice(0, 1), views: null } });
      const begun = lesson.getState().begun!;
      page.setState({ params: begun });
      for (const { how, changes } of steps) {
        const [{ id, value }] = changes;
        if (how === 'set') actions.set(id, value as string);
        if (how === 'setAll') actions.setAll(wanted(changes));
        if (how === 'page') page.setState(now => ({ params: { ...now.params, ...wanted(changes) } }));
        if (how === 'undo') actions.undo();
        if (how === 'seed') await actions.newSeed();
        if (how === 'compare') await compare(wanted(changes.filter(({ id }) => fields.some(each => each.id === id))));
        if (how === 'end') endComparison();
        if (how === 'which' && twins.getState().differs) twins.setState({ controls: 'A' });
        const { params } = page.getState();
        expect(differing(params, begun).filter(id => ids.includes(id))).toEqual([]);
        const { differs } = twins.getState();
        if (differs) expect(differing(contrasted(params, differs), begun).filter(id => ids.includes(id))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);
