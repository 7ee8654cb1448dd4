// Who waits for the engine is told how far it is, by one loop, whoever comes and goes while that asks.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Work } from '../../src/engine/api.ts';
import type { Run } from '../../src/state/run/types.ts';
import { waitFor, work } from '../../src/state/work.ts';

const LONG_MS = 1000;
const piece = (done: number): Work => ({ what: 'scores', done, of: 10, elapsedMs: 100 }) as Work;

/** A run whose engine takes a while to answer, and how often it was asked. */
function slow(done: number, ms: number) {
  const ask = vi.fn(() => new Promise<Work>(answer => setTimeout(() => answer(piece(done)), ms)));
  return { ask, run: { ask } as unknown as Run };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let leave: (() => void)[] = [];
const wait = (run: Run) => {
  const end = waitFor('all', run);
  leave.push(end);
  return end;
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(async () => {
  for (const end of leave) end();
  leave = [];
  await pass(2 * LONG_MS);
  vi.useRealTimers();
});

it('asks as long as somebody waits, and says nothing after that', async () => {
  const { ask, run } = slow(3, 10);
  const end = wait(run);
  await pass(20);
  expect(work.getState().now).toEqual(piece(3));
  await pass(LONG_MS);
  expect(ask.mock.calls.length).toBeGreaterThan(2);
  end();
  leave = [];
  expect(work.getState().now).toBeNull();
  const before = ask.mock.calls.length;
  await pass(LONG_MS);
  expect(ask).toHaveBeenCalledTimes(before);
  expect(work.getState().now).toBeNull();
});

it('is one loop where one leaves and another comes before the engine has answered', async () => {
  const { ask, run } = slow(3, 100);
  wait(run)();
  leave = [];
  const end = wait(run);
  await pass(LONG_MS);
  // Each question takes 100 ms and is followed by a pause: two loops would ask twice as often.
  expect(ask.mock.calls.length).toBeLessThanOrEqual(5);
  end();
  leave = [];
  await pass(LONG_MS); // a second loop would find nobody, and fail
  expect(work.getState().now).toBeNull();
});

it('does not tell one run what another is busy with', async () => {
  const [first, second] = [slow(3, 100), slow(7, 100)];
  wait(first.run);
  await pass(50);
  wait(second.run);
  await pass(60);
  expect(work.getState().now).toBeNull();
  await pass(LONG_MS);
  expect(work.getState().now).toEqual(piece(7));
});
