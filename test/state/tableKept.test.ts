// A table that a person wants kept: there again on the next page, as it was, the newest alone, and gone when they say so.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OwnData, TableFile } from '../../src/engine/api.ts';
import { rowsPlan } from '../core/table/someTables.ts';

const openDB = vi.hoisted(() => vi.fn());
vi.mock('idb', () => ({ openDB }));

let stored: unknown[] = [];
let preferences = new Map<string, string>();
const put = vi.fn(async (value: unknown) => void stored.push(structuredClone(value)));

beforeEach(() => {
  stored = [];
  preferences = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => preferences.get(key) ?? null,
    setItem: (key: string, value: string) => preferences.set(key, value),
    removeItem: (key: string) => preferences.delete(key),
  });
  openDB.mockReset().mockResolvedValue({
    getAll: async () => [...stored],
    transaction: () => ({ store: { put, clear: async () => void stored.splice(0) }, done: Promise.resolve() }),
  });
});

afterEach(() => void vi.unstubAllGlobals());

const fileOf = (name: string): TableFile => ({ name, bytes: new Blob(['a,b\n1,2\n']) });
const dataOf = (id: string): OwnData => ({
  id,
  name: id,
  shape: { kind: 'row', columns: [{ name: 'a' }] },
  classes: ['good', 'bad'],
  anomalous: 1,
  counts: { train: 9, test: 3 },
  notes: [],
  turned: false,
  sideways: false,
});

/** A page, with modules of its own. */
async function visit() {
  vi.resetModules();
  const { run } = await import('../../src/state/store.ts');
  const { chooseTable } = await import('../../src/state/chooseOwn.ts');
  const { page } = await import('../../src/state/page.ts');
  const tables = await import('../../src/state/tableKept.ts');
  return {
    ...tables,
    async open(id: string, isKept: boolean) {
      run.store.setState({ opened: dataOf(id) });
      chooseTable();
      if (isKept) await tables.keepTable(dataOf(id), fileOf(`${id}.csv`), rowsPlan);
    },
    kept: () => tables.keptTable.getState().kept?.table.name ?? null,
    said: () => page.getState().notices.map(({ text }) => text),
  };
}

it('is there again with its file and what was decided about it, the newest alone', async () => {
  const first = await visit();
  await first.open('one', true);
  await first.open('two', true);
  const next = await visit();
  expect(await next.keptAsOwn()).toMatchObject({ id: 'two', plan: rowsPlan, data: dataOf('two') });
  expect(await next.keptTable.getState().kept?.table.bytes.text()).toBe('a,b\n1,2\n');
  expect(stored).toHaveLength(1);
});

it('is not what the address means where something else was opened since, and is kept all the same', async () => {
  const first = await visit();
  await first.open('one', true);
  await first.open('two', false);
  const next = await visit();
  expect(await next.keptAsOwn()).toBeNull();
  expect(next.kept()).toBe('one.csv');
});

it('is gone when it is forgotten', async () => {
  const first = await visit();
  await first.open('one', true);
  await first.forgetTable();
  expect([first.kept(), stored]).toEqual([null, []]);
  expect(await (await visit()).keptAsOwn()).toBeNull();
});

it.each([
  ['QuotaExceededError', /“one.csv” is not kept: this browser has no room for it/],
  ['SecurityError', /“one.csv” is not kept: this browser does not let the page store it/],
])('that the browser refuses with a %s is said not to be kept', async (name, sentence) => {
  put.mockRejectedValueOnce(new DOMException('no', name));
  const { open, kept, said } = await visit();
  await open('one', true);
  expect(kept()).toBeNull();
  expect(said().join()).toMatch(sentence);
});

it('of a browser without a database is none', async () => {
  openDB.mockRejectedValue(new DOMException('not here', 'SecurityError'));
  expect(await (await visit()).keptAsOwn()).toBeNull();
});
