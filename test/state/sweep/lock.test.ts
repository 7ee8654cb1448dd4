// The lock between tabs, where there is one, where there is none, and where the browser refuses in each of its ways.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { inOneTab } from '../../../src/state/sweep/lock.ts';

const stub = (navigator: object) => vi.stubGlobal('navigator', navigator);
type Callback = (lock: object | null) => unknown;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the work is done', () => {
  it('while the lock is held, which is let go at the end', async () => {
    let held = false;
    const request = async (_: string, __: object, callback: Callback) => {
      held = true;
      await callback({});
      held = false;
    };
    stub({ locks: { request } });
    const seen = await inOneTab('a', async () => held);
    expect(seen).toBe(true);
    await vi.waitFor(() => expect(held).toBe(false));
  });

  it.each<[string, object]>([
    ['has none', {}],
    [
      'throws when it is asked for them',
      {
        get locks(): never {
          throw new DOMException('no', 'SecurityError');
        },
      },
    ],
    [
      'throws',
      {
        locks: {
          request: () => {
            throw new TypeError('no');
          },
        },
      },
    ],
    ['refuses', { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } }],
  ])('without a lock where the browser %s', async (_, navigator) => {
    stub(navigator);
    const work = vi.fn(async () => 'done');
    expect(await inOneTab('a', work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('once, where the browser answers too late', async () => {
    vi.useFakeTimers();
    let late: Callback = () => {};
    stub({
      locks: {
        request: (_: string, __: object, callback: Callback) =>
          new Promise(() => {
            late = callback;
          }),
      },
    });
    const work = vi.fn(async () => 'done');
    const found = inOneTab('a', work);
    await vi.advanceTimersByTimeAsync(2500);
    expect(await found).toBe('done');
    late({});
    await vi.advanceTimersByTimeAsync(100);
    expect(work).toHaveBeenCalledTimes(1);
  });
});

describe('the work is not done', () => {
  it('where another tab does it', async () => {
    stub({ locks: { request: async (_: string, __: object, callback: Callback) => callback(null) } });
    const work = vi.fn(async () => 'done');
    expect(await inOneTab('a', work)).toBeNull();
    expect(work).not.toHaveBeenCalled();
  });

  it('twice where it fails: what it throws is thrown', async () => {
    stub({ locks: { request: async (_: string, __: object, callback: Callback) => callback({}) } });
    const work = vi.fn(() => Promise.reject(new Error('of the work')));
    await expect(inOneTab('a', work)).rejects.toThrow('of the work');
    expect(work).toHaveBeenCalledTimes(1);
  });
});
