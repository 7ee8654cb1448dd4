// A lesson is worked in before the person's own run is set aside, as while that trains or waits for its data: nothing of it is lost.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Params } from '../../../src/params/schema.ts';
import { fakeEngine, type Trouble } from '../sweep/fakeEngine.ts';
import { brake, own, place, sets, visit } from './visit.ts';

let trouble: Trouble = {};
vi.mock('../../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => ({
    engine: fakeEngine(() => trouble, [] as Params[], onDeath),
    close: () => {},
  }),
}));

beforeEach(() => {
  trouble = {};
});

/** A run of the person's own that trains, and cannot come to rest before it is let go. */
async function training() {
  const all = await visit();
  const { held, release } = brake();
  trouble = { brake: ({ latent }, step) => (latent === 3 && step === 5 ? held : undefined) };
  await all.run.configure(own);
  await all.run.start('end');
  await all.at(5);
  const { id } = all.run;
  const { stage, lab, asides } = all;
  return {
    ...all,
    release,
    async isBackWhenLeft() {
      await stage.leaveLesson();
      expect(lab.getState()).toMatchObject({ id, params: own, pending: [], snapshot: { progress: { step: 5 } } });
      expect(asides.size).toBe(0);
    },
  };
}

describe('while the own run is being set aside', () => {
  it('a step that is trained waits, and trains the run of the lesson', async () => {
    const { stage, open, params, release, phase, lab, isBackWhenLeft } = await training();
    const opening = open();
    const step = stage.trainStep({ params, until: 'end' });
    expect(lab.getState().params).toEqual(own);
    release();
    await Promise.all([opening, step]);
    await phase('finished');
    expect(lab.getState()).toMatchObject({ applied: sets, snapshot: { progress: { step: 6 } } });
    await isBackWhenLeft();
  });

  it('the sweep of a step waits, and runs in the lesson', async () => {
    const { stage, open, params, release, sweeping, lab, isBackWhenLeft } = await training();
    const opening = open();
    const step = stage.sweepStep(params, { param: 'heldOut', values: [0, 2] });
    release();
    await Promise.all([opening, step]);
    expect(sweeping.getState().sweeps[0].results).toHaveLength(2);
    expect(lab.getState().params).toMatchObject(sets);
    await isBackWhenLeft();
  });

  it('a step that is turned to sets what it sets after the lesson, and is where that is', async () => {
    const { stage, open, release, browser, lab, isBackWhenLeft } = await training();
    const opening = open();
    const turning = stage.turnTo({ ...place, step: 2 }, { score: 'kl' });
    expect([browser.address, lab.getState().params]).toEqual(['', own]);
    release();
    await Promise.all([opening, turning]);
    expect(lab.getState().params).toMatchObject({ ...sets, score: 'kl' });
    expect(browser.address).toBe('?lesson=some&step=3');
    await isBackWhenLeft();
  });

  it('another lesson takes the place of the first, and nothing else waits for ever', async () => {
    const { stage, open, lessonParams, release, browser, lab, lesson, asides, isBackWhenLeft } = await training();
    const first = open();
    const step = stage.trainStep({ params: lessonParams(sets, own), until: 'end' });
    const second = stage.openLesson({ id: 'other', step: 0 }, lessonParams({ heldOut: 2 }, own));
    release();
    await Promise.all([first, step, second]);
    expect(lesson.getState()).toMatchObject({ on: { id: 'other' }, begun: { heldOut: 2 } });
    expect(lab.getState()).toMatchObject({ applied: { heldOut: 2 }, phase: 'idle', isWanted: false });
    expect(browser.address).toBe('?lesson=other&step=1');
    expect(asides.size).toBe(1);
    await isBackWhenLeft();
  });

  it('the lesson that is left and opened again is there once', async () => {
    const { stage, open, release, lab, asides, isBackWhenLeft } = await training();
    const [first, leaving, second] = [open(), stage.leaveLesson(), open()];
    release();
    await Promise.all([first, leaving, second]);
    expect(lab.getState().applied).toMatchObject(sets);
    expect(asides.size).toBe(1);
    await isBackWhenLeft();
  });

  it('a sweep that was begun meanwhile gives the stage to the lesson', async () => {
    const { open, sweeps, release, lab, sweeping, isBackWhenLeft } = await training();
    const opening = open();
    const sweep = sweeps.begin({ param: 'heldOut', values: [0, 2], seeds: 1, epochs: 2 });
    release();
    await Promise.all([opening, sweep]);
    expect(sweeping.getState().word).toMatch(/^You opened a lesson, so the sweep stopped at 0 of 2/);
    expect(lab.getState()).toMatchObject({ applied: sets, params: sets, ownParams: null });
    await isBackWhenLeft();
  });
});

describe('while a sweep', () => {
  it('sets a run aside that trains, no lesson opens', async () => {
    const { open, sweeps, release, lesson, lab, said, asides } = await training();
    const sweep = sweeps.begin({ param: 'heldOut', values: [0, 2], seeds: 1, epochs: 2 });
    await open();
    expect(lesson.getState().on).toBeNull();
    release();
    await sweep;
    expect(said().at(-1)).toMatch(/^The sweep is complete: 2 runs/);
    expect(lab.getState()).toMatchObject({ params: own, snapshot: { progress: { step: 5 } } });
    expect(asides.size).toBe(0);
  });
});
