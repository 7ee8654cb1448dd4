// Runs in the browser's own database. The list in the store is what the page works with; this only makes it outlive the
// page, so where the database is forbidden or full nothing is lost but that, and a sentence says so. Tabs share the
// database and tell each other when they have written.

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { BadRun, checkKept } from './check.ts';
import { kept } from './store.ts';
import type { KeptRun } from './types.ts';

interface Schema extends DBSchema {
  runs: { key: string; value: KeptRun };
}

let database: Promise<IDBPDatabase<Schema>> | null = null;

const open = (): Promise<IDBPDatabase<Schema>> => {
  database ??= openDB<Schema>('vae-anomaly-lab', 1, {
    upgrade: fresh => void fresh.createObjectStore('runs', { keyPath: 'id' }),
    terminated: () => {
      database = null;
    },
  });
  return database;
};

const REMEDY = 'Export what should outlive this page.';

function complain(error: unknown): void {
  const isFull = error instanceof Error && error.name === 'QuotaExceededError';
  const unsaved = isFull
    ? `This browser’s storage for the page is full, so newer runs last only until the page closes. Delete runs, or: ${REMEDY}`
    : `This browser does not let the page store anything, so runs last only until the page closes. ${REMEDY}`;
  kept.setState({ unsaved });
}

/** What this tab has done and the database does not have yet, or will not take: runs by id, null where one was deleted. */
const unwritten = new Map<string, KeptRun | null>();
let otherTabs: BroadcastChannel | null = null;

/** Reads what is there. What this version cannot read is left where it is, for the version that wrote it. */
export async function load(): Promise<void> {
  otherTabs ??= Object.assign(new BroadcastChannel('vae-anomaly-lab/runs'), { onmessage: () => void load() });
  try {
    const stored = (await (await open()).getAll('runs')).flatMap(readable).filter(({ id }) => !unwritten.has(id));
    const ours = [...unwritten.values()].filter(run => run !== null);
    const runs = [...stored, ...ours].sort((a, b) => (a.created < b.created ? -1 : 1));
    kept.setState({ runs, ready: true });
  } catch (error) {
    complain(error);
    kept.setState({ ready: true });
  }
}

function readable(stored: KeptRun): KeptRun[] {
  try {
    return [checkKept(stored)];
  } catch (error) {
    if (!(error instanceof BadRun)) throw error;
    return [];
  }
}

/** Adds runs, or puts them in the place of those with the same id. */
export async function put(runs: readonly KeptRun[]): Promise<void> {
  const changed = new Map(runs.map(run => [run.id, run]));
  kept.setState(({ runs: before }) => {
    const replaced = before.map(run => changed.get(run.id) ?? run);
    const known = new Set(before.map(({ id }) => id));
    return { runs: [...replaced, ...runs.filter(({ id }) => !known.has(id))] };
  });
  await write(changed);
}

export async function drop(ids: readonly string[]): Promise<void> {
  kept.setState(({ runs }) => ({ runs: runs.filter(({ id }) => !ids.includes(id)) }));
  await write(new Map(ids.map(id => [id, null])));
}

async function write(changes: ReadonlyMap<string, KeptRun | null>): Promise<void> {
  for (const [id, run] of changes) unwritten.set(id, run);
  try {
    const { store, done } = (await open()).transaction('runs', 'readwrite');
    const requests = [...changes].map(([id, run]) => (run ? store.put(run) : store.delete(id)));
    await Promise.all([...requests, done]);
    // What was changed again meanwhile is still to be written.
    for (const [id, run] of changes) if (unwritten.get(id) === run) unwritten.delete(id);
    kept.setState({ unsaved: null });
    otherTabs?.postMessage('written');
  } catch (error) {
    complain(error);
  }
}
