// A lesson is left while something else has the stage of it, or waits to have it: the person's own run comes back, and rests.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Params } from '../../../src/params/schema.ts';
import { aRun } from '../runs/aRun.ts';
import { fakeEngine, type Trouble } from '../sweep/fakeEngine.ts';
import { brake, later, own, sets, trained, visit } from './visit.ts';

let trouble: Trouble = {};
const built: Params[] = [];
vi.mock('../../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => ({
    engine: fakeEngine(() => trouble, built, onDeath),
    close: () => {},
  }),
}));

beforeEach(() => {
  trouble = {};
});

const plan = { param: 'heldOut', values: [0, 2, 4] } as const;

/** A lesson whose sweep trains its second run, and waits there. */
async function inSweep() {
  const all = await trained();
  await all.open();
  const { held, release } = brake();
  trouble = { brake: ({ heldOut }, step) => (heldOut === 2 && step === 2 ? held : undefined) };
  const ends = all.stage.sweepStep(all.params, plan);
  await vi.waitFor(
    () => expect(all.lab.getState()).toMatchObject({ phase: 'training', applied: { heldOut: 2 } }),
    5000,
  );
  return { ...all, ends, release };
}

describe('a lesson that is left', () => {
  it('in the middle of its sweep ends that first, and says why', async () => {
    const { stage, ends, release, isBack, said, sweeping } = await inSweep();
    const leaving = stage.leaveLesson();
    await later();
    release();
    await Promise.all([leaving, ends]);
    isBack();
    expect(sweeping.getState()).toMatchObject({ running: null, stopping: false });
    expect(said().filter(text => text.includes('sweep'))).toEqual([
      expect.stringMatching(/^You left the lesson, so the sweep stopped at 1 of 3\./),
    ]);
  });

  it('at once after its sweep was stopped waits for that', async () => {
    const { stage, sweeps, ends, release, isBack, said } = await inSweep();
    sweeps.halt();
    const leaving = stage.leaveLesson();
    release();
    await Promise.all([leaving, ends]);
    isBack();
    expect(said().filter(text => text.includes('sweep'))).toEqual([expect.stringMatching(/^You pressed Stop, so/)]);
  });

  it('while a sweep sets its run aside', async () => {
    const { stage, open, sweeps, isBack, phase, params, sweeping } = await trained();
    await open();
    await stage.trainStep({ params, until: 'end' });
    await phase('finished');
    const ends = sweeps.begin({ ...plan, seeds: 1, epochs: 2 });
    await Promise.all([stage.leaveLesson(), ends]);
    isBack();
    expect(sweeping.getState().sweeps[0].results).toEqual([]);
  });

  it('in the middle of a verification ends that first', async () => {
    const { stage, open, lab, isBack } = await trained();
    const { kept } = await import('../../../src/state/runs/store.ts');
    const { put } = await import('../../../src/state/runs/storage.ts');
    const { verify } = await import('../../../src/state/runs/verify.ts');
    const file = aRun('file', { heldOut: 3, seed: 2, epochs: 3 }, { name: 'From a file' });
    const timing = { ...file.record.timing, steps: 6 };
    await put([{ ...file, imported: { at: file.created, verified: null }, record: { ...file.record, timing } }]);
    await open();
    const { held, release } = brake();
    trouble = { brake: ({ heldOut }, step) => (heldOut === 3 && step === 2 ? held : undefined) };
    const ends = verify('file');
    await vi.waitFor(() => expect(lab.getState().snapshot?.progress.step).toBe(2), 5000);
    const leaving = stage.leaveLesson();
    await later();
    release();
    await Promise.all([leaving, ends]);
    isBack();
    expect(kept.getState()).toMatchObject({
      verifying: null,
      word: { text: '“From a file” was not verified. You left the lesson.' },
    });
  });

  it('before its sweep has begun runs none on the page of the person', async () => {
    const { stage, open, lessonParams, isBack, sweeping, lesson } = await trained();
    await open();
    const { held, release } = brake();
    trouble = { waits: ({ heldOut }) => (heldOut === 5 && built.at(-1)?.heldOut === 1 ? held : undefined) };
    const ends = stage.sweepStep(lessonParams({ ...sets, heldOut: 5 }, own), { ...plan, values: [0, 2] });
    await later(); // it waits for the run of the lesson
    const leaving = stage.leaveLesson();
    release();
    await Promise.all([leaving, ends]);
    await later();
    isBack();
    expect(sweeping.getState().sweeps).toEqual([]);
    expect(lesson.getState().varies).toBeNull();
  });

  it('while what compares is fetched trains nothing of the person’s', async () => {
    const { run, lab, stage, open, params, phase } = await visit();
    await run.configure(own);
    await run.start(4);
    await phase('paused');
    const { id } = run;
    await open();
    const training = stage.trainStep({ params, compare: { latent: 5 }, until: 'end' });
    await Promise.resolve(); // it has asked for it
    const leaving = stage.leaveLesson();
    await Promise.all([leaving, training]);
    await later();
    expect(lab.getState()).toMatchObject({ id, phase: 'paused', isWanted: false, snapshot: { progress: { step: 4 } } });
  });
});
