import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSoon } from '../../src/state/keepSoon.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks again for what keeps runs, less and less often, until it is here', async () => {
  const keep = vi.fn();
  const asked: number[] = [];
  const begun = Date.now();
  const load = async () => {
    asked.push((Date.now() - begun) / 1000);
    if (asked.length < 4) throw new Error('offline');
    return { keep } as never;
  };
  const done = keepSoon(load);
  await vi.advanceTimersByTimeAsync(13_000);
  expect(asked).toEqual([0, 2, 6]);
  expect(keep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  await done;
  expect(asked).toEqual([0, 2, 6, 14]);
  expect(keep).toHaveBeenCalledTimes(1);
});
