// What the transport is asked for while a second run is still fetched. The engines are fakes, everything between them and the
// transport is real.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Until } from '../../../src/engine/api.ts';
import type { Params } from '../../../src/params/schema.ts';
import { brake, later, own, visit } from '../lesson/visit.ts';
import { fakeEngine } from '../sweep/fakeEngine.ts';

let step: ReturnType<typeof brake>;

/** As the real one, Play right after Pause waits for that. */
function engineOf(onDeath: (reason: string) => void) {
  const engine = fakeEngine(() => ({ brake: () => step.held }), [] as Params[], onDeath);
  const { stop, start } = engine;
  let stopping = Promise.resolve();
  return Object.assign(engine, {
    stop: () => {
      stopping = stop();
      return stopping;
    },
    start: (until: Until) => stopping.then(() => start(until)),
  });
}
vi.mock('../../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => ({ engine: engineOf(onDeath), close: () => {} }),
}));

beforeEach(() => {
  step = brake();
});

/** A second run was asked for, and `press` done before it is here. */
async function pressed(press: (actions: typeof import('../../../src/state/actions.ts')) => Promise<unknown>) {
  const { run, lab, phase } = await visit();
  const { compare, twins } = await import('../../../src/state/twin/store.ts');
  const actions = await import('../../../src/state/actions.ts');
  await run.configure(own);
  const comparing = compare({ latent: 5 });
  expect(twins.getState().twin).toBeNull();
  const pressing = press(actions);
  await comparing;
  step.release();
  await pressing;
  return { first: lab, second: twins.getState().twin!.stage.lab, phase };
}

describe('before the second run is here', () => {
  it('Play is for both', async () => {
    const { first, second, phase } = await pressed(({ play }) => play());
    await phase('finished');
    await vi.waitFor(() => expect(second.getState().phase).toBe('finished'), 5000);
    expect(first.getState().snapshot?.progress.step).toBe(8);
  });

  it.each(['play and pause', 'nothing'])('%s has both rest', async what => {
    const { first, second } = await pressed(async ({ play, pause }) => {
      if (what === 'nothing') return;
      await Promise.all([play(), pause()]);
    });
    await later();
    await vi.waitFor(() => expect(second.getState().phase).toBe('idle'), 5000);
    expect([first.getState().isWanted, second.getState().isWanted]).toEqual([false, false]);
    expect(first.getState().snapshot?.progress.step).toBeLessThan(2);
  });
});
