// A lesson is opened while a guided experiment still fetches what compares two runs.

import { expect, it, vi } from 'vitest';
import type { Params } from '../../../src/params/schema.ts';
import { fakeEngine } from '../sweep/fakeEngine.ts';
import { later, own, sets, visit } from './visit.ts';

const connection = vi.hoisted(() => {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  return { held, release: () => release() };
});
vi.mock('../../../src/state/twin/make.ts', async original => {
  await connection.held;
  return original();
});
vi.mock('../../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => ({
    engine: fakeEngine(() => ({}), [] as Params[], onDeath),
    close: () => {},
  }),
}));

it('the experiment that is left does not train the run of the lesson when that has come', async () => {
  const { lab, run, open } = await visit();
  const { startGuided } = await import('../../../src/state/guided.ts');
  const experiment = { id: 'two', step: 0, sets: { dataset: 'strokes', heldOut: 5 }, compare: { latent: 5 } } as const;
  await run.configure(own);
  const starting = startGuided(experiment, { trainSize: 1000, epochs: 2 });
  await open();
  expect(lab.getState()).toMatchObject({ applied: sets, phase: 'idle' });
  connection.release();
  await starting;
  await later();
  expect(lab.getState()).toMatchObject({ applied: sets, phase: 'idle', isWanted: false });
});
