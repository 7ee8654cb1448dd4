// Browsers that keep nothing: runs stay on the page, a sentence says once that they will not outlive it, and what opens late
// or again is written after all.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aRun } from './runs/aRun.ts';

interface Opened {
  readonly stored: Map<string, unknown>;
  readonly database: unknown;
}

const openDB = vi.hoisted(() => vi.fn());
vi.mock('idb', () => ({ openDB }));

/** @param most so many lie in it before it is full */
function fakeDatabase(most = Number.POSITIVE_INFINITY): Opened {
  const stored = new Map<string, unknown>();
  const store = {
    async put(value: { id: string }) {
      if (stored.size >= most && !stored.has(value.id)) throw new DOMException('full', 'QuotaExceededError');
      stored.set(value.id, value);
    },
    delete: async (id: string) => void stored.delete(id),
  };
  const database = {
    getAll: async () => [...stored.values()],
    transaction: () => ({ store, done: Promise.resolve() }),
  };
  return { stored, database };
}

const forbidden = () => Promise.reject(new DOMException('not here', 'SecurityError'));

/** Modules anew: what failed once is remembered in them. */
async function page() {
  vi.resetModules();
  const { load, put, drop } = await import('../../src/state/runs/storage.ts');
  const { kept } = await import('../../src/state/runs/store.ts');
  const { lab } = await import('../../src/state/store.ts');
  return {
    load,
    put,
    drop,
    runs: () => kept.getState(),
    notices: () => lab.getState().notices.map(({ text }) => text),
  };
}

beforeEach(() => {
  openDB.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a browser that keeps nothing', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      'has no database',
      () => {
        throw new ReferenceError('indexedDB is not defined');
      },
      /does not let the page store/,
    ],
    ['refuses one', forbidden, /does not let the page store/],
    ['is full', () => Promise.reject(new DOMException('full', 'QuotaExceededError')), /is full/],
    ['has a newer one', () => Promise.reject(new DOMException('old', 'VersionError')), /Reload this page/],
  ])('because it %s: the runs are there, and it is said once', async (_, open, sentence) => {
    openDB.mockImplementation(open);
    const { load, put, runs, notices } = await page();
    await load();
    expect(runs().ready).toBe(true);
    expect(runs().unsaved).toMatch(sentence);
    expect(notices(), 'nothing to lose yet').toEqual([]);
    await put([aRun('a'.repeat(24))]);
    await put([aRun('b'.repeat(24))]);
    expect(runs().runs).toHaveLength(2);
    expect(notices()).toEqual([expect.stringMatching(sentence)]);
  });

  it('without channels between tabs, still keeps', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const { stored, database } = fakeDatabase();
    openDB.mockResolvedValue(database);
    const { load, put, runs, notices } = await page();
    await load();
    await put([aRun('a'.repeat(24))]);
    expect(runs()).toMatchObject({ ready: true, unsaved: null });
    expect(stored.size).toBe(1);
    expect(notices()).toEqual([]);
  });

  it('at first, is asked again with the next run', async () => {
    const { stored, database } = fakeDatabase();
    openDB.mockImplementationOnce(forbidden).mockResolvedValue(database);
    const { load, put, runs } = await page();
    await load();
    expect(runs().unsaved).not.toBeNull();
    await put([aRun('a'.repeat(24))]);
    expect(runs().unsaved).toBeNull();
    expect(stored.size).toBe(1);
  });

  it('because it does not answer: is not waited for, and written to when it has opened after all', async () => {
    vi.useFakeTimers();
    const { stored, database } = fakeDatabase();
    let answer: (database: unknown) => void = () => {};
    openDB.mockReturnValue(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    const { load, put, runs } = await page();
    const loading = load();
    await vi.advanceTimersByTimeAsync(6000);
    await loading;
    expect(runs()).toMatchObject({ ready: true, unsaved: expect.stringContaining('does not respond') });
    await put([aRun('a'.repeat(24))]);
    answer(database);
    await vi.advanceTimersByTimeAsync(100);
    expect(stored.size).toBe(1);
    expect(runs().unsaved).toBeNull();
  });

  it('because another tab holds it, which a busy browser finds out late: that is what is said then', async () => {
    vi.useFakeTimers();
    const { stored, database } = fakeDatabase();
    let blocked: () => void = () => {};
    let answer: (database: unknown) => void = () => {};
    openDB.mockImplementation((_name: string, _version: number, callbacks: { blocked(): void }) => {
      blocked = callbacks.blocked;
      return new Promise(resolve => {
        answer = resolve;
      });
    });
    const { load, put, runs } = await page();
    const loading = load();
    await vi.advanceTimersByTimeAsync(6000);
    await loading;
    expect(runs().unsaved).toContain('does not respond');
    blocked();
    await vi.advanceTimersByTimeAsync(100);
    expect(runs().unsaved).toContain('older version of the lab');
    await put([aRun('a'.repeat(24))]);
    expect(runs().unsaved).toContain('older version of the lab');
    answer(database);
    await vi.advanceTimersByTimeAsync(100);
    expect(stored.size).toBe(1);
    expect(runs().unsaved).toBeNull();
  });
});

describe('a database that is full', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(letter => aRun(letter.repeat(24)));

  it('gets what it has refused when something was deleted, and the warning goes', async () => {
    const { stored, database } = fakeDatabase(1);
    openDB.mockResolvedValue(database);
    const { load, put, drop, runs, notices } = await page();
    await load();
    await put([a]);
    await put([b]);
    expect(runs().unsaved).toMatch(/is full.*Delete runs/);
    expect(notices()).toEqual([runs().unsaved]);
    await drop([a.id]);
    expect([...stored.keys()]).toEqual([b.id]);
    expect(runs().unsaved).toBeNull();
    expect(notices()).toEqual([]);
  });

  it('takes what fits, and the warning stays for the rest', async () => {
    const { stored, database } = fakeDatabase(2);
    openDB.mockResolvedValue(database);
    const { load, put, drop, runs, notices } = await page();
    await load();
    await put([a, aRun('z')]);
    await put([b]);
    await put([c]);
    await drop([a.id]);
    expect([...stored.keys()]).toEqual(['z', b.id]);
    expect(runs().unsaved).toMatch(/is full/);
    expect(notices(), 'once, and still').toEqual([runs().unsaved]);
    await put([{ ...b, note: 'what is kept already can be changed' }]);
    expect(runs().unsaved, 'a passing success').toMatch(/is full/);
    await drop([c.id]);
    expect(runs().unsaved, 'nothing is left to lose').toBeNull();
    expect(stored.get(b.id)).toMatchObject({ note: expect.stringContaining('changed') });
  });
});

describe('the sentence on the page', () => {
  it('goes when everything is written, and comes again with the next failure', async () => {
    const { database } = fakeDatabase(1);
    openDB.mockImplementationOnce(forbidden).mockResolvedValue(database);
    const { put, notices } = await page();
    await put([aRun('a')]);
    expect(notices()).toEqual([expect.stringMatching(/does not let the page store/)]);
    await put([{ ...aRun('a'), note: 'again' }]);
    expect(notices()).toEqual([]);
    await put([aRun('b')]);
    expect(notices()).toEqual([expect.stringMatching(/is full/)]);
  });

  it('gives way to another reason', async () => {
    openDB.mockImplementationOnce(forbidden).mockResolvedValue(fakeDatabase(0).database);
    const { put, notices } = await page();
    await put([aRun('a')]);
    await put([aRun('b')]);
    expect(notices()).toEqual([expect.stringMatching(/is full/)]);
  });
});
