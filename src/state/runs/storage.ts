// Runs in the browser's own database. The list in the store is what the page works with; this only makes it outlive the
// page, so where the database is forbidden or full nothing is lost but that, and a sentence says so.

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

/** Reads what is there. What this version cannot read is left where it is, for the version that wrote it. */
export async function load(): Promise<void> {
  const stored: KeptRun[] = [];
  try {
    for (const run of await (await open()).getAll('runs')) {
      try {
        stored.push(checkKept(run));
      } catch (error) {
        if (!(error instanceof BadRun)) throw error;
      }
    }
  } catch (error) {
    complain(error);
  }
  // A run may have been kept while this was reading; it is newer than what was read.
  kept.setState(({ runs }) => {
    const known = new Set(runs.map(({ id }) => id));
    const oldest = stored.filter(({ id }) => !known.has(id)).sort((a, b) => (a.created < b.created ? -1 : 1));
    return { runs: [...oldest, ...runs], ready: true };
  });
}

/** Adds runs, or puts them in the place of those with the same id. */
export async function put(runs: readonly KeptRun[]): Promise<void> {
  const changed = new Map(runs.map(run => [run.id, run]));
  kept.setState(({ runs: before }) => {
    const replaced = before.map(run => changed.get(run.id) ?? run);
    const known = new Set(before.map(({ id }) => id));
    return { runs: [...replaced, ...runs.filter(({ id }) => !known.has(id))] };
  });
  try {
    const transaction = (await open()).transaction('runs', 'readwrite');
    await Promise.all([...runs.map(run => transaction.store.put(run)), transaction.done]);
    kept.setState({ unsaved: null });
  } catch (error) {
    complain(error);
  }
}

export async function drop(ids: readonly string[]): Promise<void> {
  kept.setState(({ runs }) => ({ runs: runs.filter(({ id }) => !ids.includes(id)) }));
  try {
    const transaction = (await open()).transaction('runs', 'readwrite');
    await Promise.all([...ids.map(id => transaction.store.delete(id)), transaction.done]);
  } catch (error) {
    complain(error);
  }
}
