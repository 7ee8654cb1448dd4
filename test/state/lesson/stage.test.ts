// A lesson borrows the stage on a page without a browser: the engine is a fake, everything between it and the lesson is real.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import { barePage } from '../sweep/barePage.ts';
import { fakeEngine, type Trouble } from '../sweep/fakeEngine.ts';
import { type BareBrowser, giveBrowser } from './bareBrowser.ts';

const trouble: Trouble = {};
let built: Params[] = [];
const browser: BareBrowser = { address: '', kept: new Map() };

vi.mock('../../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => ({
    engine: fakeEngine(() => trouble, built, onDeath),
    close: () => {},
  }),
}));

beforeEach(() => {
  built = [];
  delete trouble.loses;
  delete trouble.waits;
  browser.address = '';
});

async function open() {
  barePage();
  browser.kept = new Map();
  giveBrowser(browser);
  const { lab, run } = await import('../../../src/state/store.ts');
  const { page } = await import('../../../src/state/page.ts');
  const stage = await import('../../../src/state/lesson/stage.ts');
  const { lesson } = await import('../../../src/state/lesson/store.ts');
  const { lessonParams } = await import('../../../src/state/lesson/params.ts');
  const { set } = await import('../../../src/state/settings.ts');
  const phase = (wanted: string) => vi.waitFor(() => expect(lab.getState().phase).toBe(wanted), 5000);
  return { kept: browser.kept, lab, run, page, stage, lesson, lessonParams, set, phase };
}

const own: Params = { ...initialParams, epochs: 4, seed: 7, latent: 3, score: 'l2' };
const sets = { heldOut: 1, epochs: 3 } as const;
const place = { id: 'some', step: 0 };

async function opened() {
  const all = await open();
  all.page.setState({ params: own, chosen: ['latent'] });
  await all.run.configure(own);
  await all.run.start('end');
  await all.phase('finished');
  const { id } = all.run;
  await all.stage.openLesson(place, all.lessonParams(sets, own));
  return { ...all, id };
}

describe('a lesson', () => {
  it('begins as the lab does, whatever the person had set, and says so in the address', async () => {
    const { lab, lesson } = await opened();
    expect(lab.getState().params).toEqual({ ...initialParams, ...sets });
    expect(lab.getState().applied).toMatchObject(sets);
    expect(lesson.getState().on).toEqual(place);
    expect(browser.address).toBe('?lesson=some&step=1');
  });

  it('gives the run and the settings back, with what was trained', async () => {
    const { lab, page, run, stage, lessonParams, phase, id } = await opened();
    await stage.trainStep({ params: lessonParams(sets, own), until: 'end' });
    await phase('finished');
    expect(run.id).not.toBe(id);
    await stage.leaveLesson();
    await vi.waitFor(() => expect(lab.getState().id).toBe(id));
    expect(lab.getState()).toMatchObject({ params: own, phase: 'finished' });
    expect(lab.getState().snapshot?.progress.step).toBe(8);
    expect(page.getState().chosen).toEqual(['latent']);
    expect(browser.address).toBe('');
  });

  it('gives the run back though Play is pressed before it is there', async () => {
    const { lab, run, stage, id } = await opened();
    const { play } = await import('../../../src/state/actions.ts');
    let arrive = () => {};
    const held = new Promise<void>(resolve => {
      arrive = resolve;
    });
    trouble.waits = () => held;
    const leaving = stage.leaveLesson();
    await vi.waitFor(() => expect(run.id).toBe(id));
    const playing = play();
    arrive();
    await Promise.all([leaving, playing]);
    expect(lab.getState()).toMatchObject({ id, params: own, snapshot: { progress: { step: 8 } } });
  });

  it.each(['trained', 'untrained'])('gives the files of %s run back, whatever was opened meanwhile', async kind => {
    const { lab, page, run, stage, lessonParams, phase } = await open();
    const files = (byte: number) => [{ name: `files ${byte}`, bytes: Uint8Array.of(byte) }];
    const ofFiles = { ...own, dataset: 'own' } as unknown as Params;
    await run.configure(own);
    await run.open(files(1));
    page.setState({ params: ofFiles, chosen: ['dataset'] });
    await run.configure(ofFiles);
    if (kind === 'trained') {
      await run.start('end');
      await phase('finished');
    }
    await stage.openLesson(place, lessonParams(sets, own));
    for (const byte of [2, 3]) {
      await run.open(files(byte));
      page.setState({ params: { ...ofFiles, heldOut: byte } });
      await run.configure(page.getState().params);
    }
    expect(lab.getState()).toMatchObject({ opened: { id: 'own-3' }, appliedData: { id: 'own-3' } });
    await stage.leaveLesson();
    const first = { opened: { id: 'own-1' }, appliedData: { id: 'own-1' } };
    expect(lab.getState()).toMatchObject({ ...first, params: ofFiles, pending: [] });
  });

  it('lets settings be changed by hand, and they are the lesson’s', async () => {
    const { lab, set, stage } = await opened();
    set('beta', 4);
    expect(lab.getState().params.beta).toBe(4);
    await stage.leaveLesson();
    expect(lab.getState().params.beta).toBe(1);
  });

  it('trains as far as a step wants, and no further', async () => {
    const { lab, stage, lessonParams, phase } = await opened();
    await stage.trainStep({ params: lessonParams(sets, own), until: 'end' });
    await phase('finished');
    expect(lab.getState().snapshot?.progress.step).toBe(6);
  });

  it('runs a step once for each value of a setting, and has the page again after that', async () => {
    const { lab, page, stage, lesson, lessonParams } = await opened();
    await stage.sweepStep(lessonParams(sets, own), { param: 'heldOut', values: [0, 2] });
    const { sweeping } = await import('../../../src/state/sweep/store.ts');
    const { isSweepOf } = await import('../../../src/state/lesson/params.ts');
    const { factsOf } = await import('../../../src/state/lesson/facts.ts');
    const [sweep] = sweeping.getState().sweeps;
    expect(sweep.results.map(({ value }) => value)).toEqual([0, 2]);
    expect(page.getState().ownParams).toBeNull();
    expect(lab.getState().params).toMatchObject(sets);
    expect(lesson.getState().on).toEqual(place);
    const facts = factsOf(lab.getState(), { sweep });
    expect(isSweepOf(sets, facts)).toBe(true);
    expect(isSweepOf({ ...sets, latent: 3 }, facts)).toBe(false);
  });

  it.each(['a run', 'a sweep'])(
    'in %s of which the GPU is given up brings the run back on the processor',
    async kind => {
      const { lab, stage, lessonParams, phase, id } = await opened();
      trouble.loses = ({ heldOut, backend }, step) => heldOut === 1 && backend !== 'wasm' && step === 2;
      const params = lessonParams(sets, own);
      if (kind === 'a run') await stage.trainStep({ params, until: 'end' });
      else await stage.sweepStep(params, { param: 'heldOut', values: [0, 1] });
      await vi.waitFor(() => expect(lab.getState().params.backend).toBe('wasm'));
      if (kind === 'a run') await phase('finished');
      built.length = 0;
      await stage.leaveLesson();
      expect(built.map(({ backend }) => backend)).toEqual(['wasm']);
      const onProcessor = { ...own, backend: 'wasm' };
      expect(lab.getState()).toMatchObject({ id, params: onProcessor, applied: onProcessor, pending: [] });
      expect(lab.getState().snapshot?.progress.step).toBe(8);
    },
  );

  it('turns to a step with what it sets', async () => {
    const { lab, stage, lesson } = await opened();
    stage.turnTo({ id: 'some', step: 2 }, { score: 'kl' });
    expect(lab.getState().params.score).toBe('kl');
    expect(lesson.getState().on?.step).toBe(2);
    expect(browser.address).toContain('step=3');
  });

  it('of another lesson after it, the person’s own run comes back all the same', async () => {
    const { lab, stage, lessonParams, id } = await opened();
    await stage.openLesson({ id: 'other', step: 0 }, lessonParams({ heldOut: 2 }, own));
    expect(lab.getState().params.heldOut).toBe(2);
    await stage.leaveLesson();
    await vi.waitFor(() => expect(lab.getState().id).toBe(id));
    expect(lab.getState().params).toEqual(own);
  });

  it('opened again while it is being left keeps what the person had', async () => {
    const { lab, stage, lessonParams, id } = await opened();
    const leaving = stage.leaveLesson();
    await stage.openLesson(place, lessonParams(sets, own));
    await leaving;
    await stage.leaveLesson();
    await vi.waitFor(() => expect(lab.getState().id).toBe(id));
    expect(lab.getState().params).toEqual(own);
  });

  it('after a reload in the middle gives the settings back that were noted', async () => {
    const { kept } = await opened();
    const noted = new Map(kept);
    const again = await open();
    for (const [key, value] of noted) again.kept.set(key, value);
    await again.run.configure(initialParams);
    again.lesson.setState({ on: place }); // as the address says
    await again.stage.openLesson(place, again.lessonParams(sets, initialParams));
    await again.stage.leaveLesson();
    expect(again.lab.getState().params).toEqual(own);
    expect(again.kept.has('vae-anomaly-lab/lesson-own')).toBe(false);
  });

  it('is not opened a second time by a panel that sees it before it is there', async () => {
    const { lab, page, run, stage, lesson, lessonParams, phase } = await open();
    page.setState({ params: own });
    await run.configure(own);
    await run.start('end');
    await phase('finished');
    const opening = stage.openLesson(place, lessonParams(sets, own));
    expect(lesson.getState()).toMatchObject({ on: place, begun: sets });
    await opening;
    await stage.leaveLesson();
    await vi.waitFor(() => expect(lab.getState().params).toEqual(own));
  });

  it('that is left before it is there leaves the page as it was', async () => {
    const { page, run, stage, lesson, lessonParams, kept } = await open();
    page.setState({ params: own });
    await run.configure(own);
    const opening = stage.openLesson(place, lessonParams(sets, own));
    await stage.leaveLesson();
    await opening;
    expect(lesson.getState()).toMatchObject({ on: null, begun: null });
    expect(page.getState().params).toEqual(own);
    expect(kept.has('vae-anomaly-lab/lesson-own')).toBe(false);
  });

  it('does not open while a sweep has the page', async () => {
    const { page, stage, lesson, lessonParams } = await open();
    page.setState({ ownParams: own });
    await stage.openLesson(place, lessonParams(sets, own));
    expect(lesson.getState().on).toBeNull();
    expect(page.getState().notices).toHaveLength(1);
  });
});

describe('whether the run on the stage is what a step means', () => {
  it.each([
    [{}, true],
    [{ gallery: 'misses' }, true],
    [{ beta: 2 }, true], // the step does not set it
    [{ epochs: 4 }, false],
    [{ heldOut: 2 }, false],
    [{ latent: 3 }, false],
    [{ backend: 'wasm' }, true],
  ] as const)('%j', async (changes, is) => {
    const { isOfRun, lessonParams } = await import('../../../src/state/lesson/params.ts');
    const applied = { ...lessonParams(sets, own), ...changes } as Params;
    expect(isOfRun(sets, { applied, params: applied })).toBe(is);
  });
});
