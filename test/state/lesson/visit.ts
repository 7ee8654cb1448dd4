// A page with a run of the person's own, for tests of what comes between a lesson and the stage. The engine is theirs to fake.

import { expect, vi } from 'vitest';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import { barePage } from '../sweep/barePage.ts';
import { giveBrowser } from './bareBrowser.ts';

export const own: Params = { ...initialParams, dataset: 'strokes', epochs: 4, seed: 7, latent: 3, score: 'l2' };
export const sets = { heldOut: 1, epochs: 3 } as const;
export const place = { id: 'some', step: 0 };

/** Something that takes until it is let go. */
export function brake() {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  return { held, release };
}

/** Long enough for whatever would go on unasked. */
export const later = () => new Promise<void>(done => setTimeout(done, 200));

/** A page just opened, whose controls show what the person has chosen. */
export async function visit() {
  barePage();
  const browser = { address: '', kept: new Map<string, string>() };
  giveBrowser(browser);
  const { lab, run } = await import('../../../src/state/store.ts');
  const { page } = await import('../../../src/state/page.ts');
  const stage = await import('../../../src/state/lesson/stage.ts');
  const { lesson } = await import('../../../src/state/lesson/store.ts');
  const { lessonParams } = await import('../../../src/state/lesson/params.ts');
  const { sweeping } = await import('../../../src/state/sweep/store.ts');
  const sweeps = await import('../../../src/state/sweep/actions.ts');
  const { asides } = await import('../../../src/state/waiting.ts');
  await sweeps.loadSweeps();
  page.setState({ params: own, chosen: ['latent', 'dataset'] });
  const params = lessonParams(sets, own);
  return {
    ...{ browser, lab, run, page, stage, lesson, lessonParams, sweeping, sweeps, asides, params },
    phase: (wanted: string) => vi.waitFor(() => expect(lab.getState().phase).toBe(wanted), 5000),
    at: (step: number) => vi.waitFor(() => expect(lab.getState().snapshot?.progress.step).toBe(step), 5000),
    said: () => page.getState().notices.map(({ text }) => text),
    open: () => stage.openLesson(place, params),
  };
}

/** The same, with a run that was trained to its end. */
export async function trained() {
  const all = await visit();
  await all.run.configure(own);
  await all.run.start('end');
  await all.phase('finished');
  const { id } = all.run;
  return {
    ...all,
    id,
    isBack() {
      const state = all.lab.getState();
      expect(state).toMatchObject({ id, params: own, phase: 'finished', pending: [], ownParams: null });
      expect(state.snapshot?.progress.step).toBe(8);
      expect(all.run.id).toBe(id);
      expect(all.asides.size).toBe(0);
    },
  };
}
