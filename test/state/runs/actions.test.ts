// What a person does with kept runs that goes on while something else happens: undone late, and several files at once.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importRuns, remove, undelete } from '../../../src/state/runs/actions.ts';
import { writeRuns } from '../../../src/state/runs/files.ts';
import { put } from '../../../src/state/runs/storage.ts';
import { kept, say } from '../../../src/state/runs/store.ts';
import { aRun } from './aRun.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb', () => ({
  openDB: async () => ({
    getAll: async () => [...stored.values()],
    transaction: () => ({
      store: {
        put: async (value: { id: string }) => void stored.set(value.id, value),
        delete: async (id: string) => void stored.delete(id),
      },
      done: Promise.resolve(),
    }),
  }),
}));

const [a, b, c] = ['a', 'b', 'c'].map((letter, i) =>
  aRun(letter.repeat(24), { seed: i + 1 }, { name: `Run ${letter}` }),
);
const notes = () => kept.getState().runs.map(({ name, note }) => `${name} ${note}`.trim());
const word = () => kept.getState().word?.text;

beforeEach(() => {
  stored.clear();
  kept.setState({ runs: [], word: null, deleted: [], unsaved: null });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a deletion', () => {
  it('that is undone does not replace what was saved since', async () => {
    await put([a, b]);
    await remove([a.id, b.id]);
    const newer = { ...a, note: 'went on' };
    await put([newer]);
    await undelete();
    expect(notes().sort()).toEqual(['Run a went on', 'Run b']);
    expect(stored.get(a.id)).toMatchObject({ note: 'went on' });
    expect(stored.has(b.id)).toBe(true);
    expect(word()).toBe('“Run b” was restored. “Run a” was saved again meanwhile and stays as it is.');
  });

  it('of which everything was saved again restores nothing, and says so', async () => {
    await put([a]);
    await remove([a.id]);
    await put([{ ...a, note: 'went on' }]);
    await undelete();
    expect(notes()).toEqual(['Run a went on']);
    expect(word()).toBe('“Run a” was saved again meanwhile and stays as it is.');
  });

  it('is forgotten after a while, with what was said of it and nothing else', async () => {
    vi.useFakeTimers();
    await put([a, b]);
    await remove([a.id]);
    vi.advanceTimersByTime(20_000);
    expect(kept.getState()).toMatchObject({ deleted: [], word: null });
    await remove([b.id]);
    vi.advanceTimersByTime(11_000);
    say('warning', 'A file was not imported.');
    vi.advanceTimersByTime(20_000);
    expect(kept.getState()).toMatchObject({ deleted: [], word: { text: 'A file was not imported.' } });
  });
});

describe('files of runs', () => {
  const fileOf = (name: string, text: string) => new File([text], name);
  const now = '2026-06-01T00:00:00.000Z';

  it('are all imported, and it is said what came of each', async () => {
    await put([a]);
    await importRuns(
      fileOf('one.json', writeRuns([a, b], now)),
      fileOf('bad.json', 'no runs'),
      fileOf('two.json', writeRuns([c], now)),
      fileOf('two again.json', writeRuns([c], now)),
    );
    expect(kept.getState().runs).toHaveLength(3);
    expect(stored.size).toBe(3);
    expect(kept.getState().word).toMatchObject({ tone: 'warning' });
    expect(word()).toMatch(
      /^“one.json”: 1 run imported; 1 run was already here\. “bad.json” was not imported\. .+ “two.json”: 1 run imported\. “two again.json”: 1 run was already here\.$/,
    );
  });

  it('of which there is one need no name; of which there is none, nothing is said', async () => {
    await importRuns();
    expect(word()).toBeUndefined();
    await importRuns(fileOf('one.json', writeRuns([a, b], now)));
    expect(kept.getState().word).toEqual({ tone: 'info', text: '2 runs imported.' });
  });
});
