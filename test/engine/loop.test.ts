// The training loop with a clock that only moves when a step is done.

import { describe, expect, it } from 'vitest';
import { type LoopHost, trainUntil } from '../../src/engine/loop.ts';
import type { Session } from '../../src/engine/session.ts';
import { takeTurns } from '../../src/engine/turns.ts';

/** A machine whose steps take `msPerStep(step)`. It logs the size of every slice. */
function machine(msPerStep: (step: number) => number, shouldStop: () => boolean = () => false) {
  let clock = 0;
  let step = 0;
  const log = { slices: [] as number[], rests: 0, recorded: 0, settled: 0, msTold: 0 };
  const session = {
    get step() {
      return step;
    },
    train() {
      clock += msPerStep(step);
      step += 1;
    },
    record() {
      log.recorded += 1;
    },
    settle: async () => {
      log.settled += 1;
    },
  } as unknown as Session;
  const host: LoopHost = {
    turns: takeTurns(),
    guard: work => work(),
    pace: {
      now: () => clock,
      rest: async () => {
        clock += 1000; // what others do meanwhile is not training time
        log.rests += 1;
      },
    },
    onSlice(steps, ms) {
      log.slices.push(steps);
      log.msTold += ms;
    },
    shouldStop,
    bound: { step: () => Number.POSITIVE_INFINITY, moved: async () => {} },
  };
  return { session, host, log };
}

describe('trainUntil', () => {
  it('does exactly the steps to the last, each recorded, and measures only them', async () => {
    const { session, host, log } = machine(() => 3);
    await trainUntil(session, () => 100, host);
    expect(session.step).toBe(100);
    expect(log.slices.reduce((a, b) => a + b)).toBe(100);
    expect(log.recorded).toBe(100);
    expect(log.msTold).toBe(300);
    expect(log.settled, 'the device is awaited once a slice').toBe(log.slices.length);
    expect(log.rests, 'and everybody else gets a turn').toBe(log.slices.length);
  });

  it('doubles its slices up to what fits in 40 ms', async () => {
    const { session, host, log } = machine(() => 1);
    await trainUntil(session, () => 143, host);
    expect(log.slices).toEqual([1, 2, 4, 8, 16, 32, 40, 40]);
  });

  it('never takes less than a step, however slow the device', async () => {
    const { session, host, log } = machine(() => 700);
    await trainUntil(session, () => 4, host);
    expect(log.slices).toEqual([1, 1, 1, 1]);
  });

  it('shortens its slices when the device becomes slow', async () => {
    const { session, host, log } = machine(step => (step < 63 ? 1 : 10));
    await trainUntil(session, () => 120, host);
    expect(log.slices.slice(0, 6)).toEqual([1, 2, 4, 8, 16, 32]);
    expect(log.slices.slice(6)).toEqual([40, 4, 4, 4, 4, 1]); // 40 more steps came as one slow slice
  });

  it('survives a clock that stands still', async () => {
    const { session, host, log } = machine(() => 0);
    await trainUntil(session, () => 1000, host);
    expect(session.step).toBe(1000);
    expect(Math.max(...log.slices)).toBeLessThanOrEqual(512);
  });

  it('stops at the end of a slice when it is told to', async () => {
    const { session, host, log } = machine(
      () => 1,
      () => log.slices.length === 3,
    );
    await trainUntil(session, () => 1000, host);
    expect(log.slices).toEqual([1, 2, 4]);
  });

  it('does nothing when told to stop before it began, or when there is nothing left', async () => {
    const { session, host } = machine(
      () => 1,
      () => true,
    );
    await trainUntil(session, () => 10, host);
    expect(session.step).toBe(0);
    await trainUntil(session, () => 0, { ...host, shouldStop: () => false });
    expect(session.step).toBe(0);
  });

  it.each([
    [20, 20],
    [5, 7], // fewer epochs than already trained: the slice in progress is not taken back
  ])('follows a last step that moves to %d', async (moved, wanted) => {
    const { session, host } = machine(() => 1);
    await trainUntil(session, () => (session.step >= 7 ? moved : 7 + 1), host);
    expect(session.step).toBe(wanted);
  });

  it('goes no further than its bound, and on when that has moved', async () => {
    const { session, host, log } = machine(() => 1);
    let bound = 5;
    let waited = 0;
    const moved = async () => {
      waited += 1;
      expect(session.step, 'it stands at the bound, not before and not behind it').toBe(bound);
      bound += 5;
    };
    await trainUntil(session, () => 20, { ...host, bound: { step: () => bound, moved } });
    expect(session.step).toBe(20);
    expect(waited).toBe(3);
    expect(log.slices.reduce((a, b) => a + b)).toBe(20);
  });

  it('makes no step where the bound was drawn back while others had their turn', async () => {
    const { session, host, log } = machine(() => 1);
    let bound = 10;
    const turns: typeof host.turns = work => {
      if (log.slices.length === 2) bound = Math.min(bound, session.step); // 3 steps are done
      return host.turns(work);
    };
    const moved = async () => {
      expect(session.step).toBe(3);
      bound = 10;
      log.slices.push(0);
    };
    await trainUntil(session, () => 10, { ...host, turns, bound: { step: () => bound, moved } });
    expect(log.slices.slice(0, 3)).toEqual([1, 2, 0]);
  });

  it('passes on what the device throws, and lets the next in turn', async () => {
    const { session, host } = machine(() => 1);
    session.settle = async () => {
      throw new Error('Lost.');
    };
    await expect(trainUntil(session, () => 10, host)).rejects.toThrow('Lost.');
    expect(await host.turns(async () => 'next')).toBe('next');
  });

  it('does not wait for a device that is lost', async () => {
    const { session, host } = machine(() => 1);
    session.settle = () => new Promise(() => {}); // what a lost context answers: nothing, for ever
    const guard = () => Promise.reject(new Error('The graphics card was taken away.'));
    await expect(trainUntil(session, () => 10, { ...host, guard })).rejects.toThrow('taken away');
  });

  it('takes turns with looks, so that a look sees one step', async () => {
    const { session, host, log } = machine(() => 1);
    const training = trainUntil(session, () => 60, host);
    const seen = await host.turns(async () => {
      const before = session.step;
      await new Promise(resolve => setTimeout(resolve, 5));
      return [before, session.step];
    });
    await training;
    expect(seen[0]).toBe(seen[1]);
    expect(log.slices.length).toBeGreaterThan(1);
  });
});
