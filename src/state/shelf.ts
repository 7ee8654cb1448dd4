// What outlives the page, in one store of the browser's own database. The list in the page's store is what the page works
// with; this only keeps a copy, so where the database is forbidden or full nothing is lost but that, and a sentence says so.
// Tabs share the database and tell each other when they have written.

import { BadFile } from '../core/checked.ts';
import { onUnblocked, openDatabase, reasonUnsaved, type Stored, type StoreName } from './database.ts';

interface Kept {
  readonly id: string;
  /** ISO 8601, UTC, so that they sort as text. */
  readonly created: string;
}

interface ShelfHost<Name extends StoreName, T extends Kept> {
  readonly name: Name;
  /** What is stored, field by field. @throws BadFile for what this version cannot read */
  check(stored: unknown): T;
  /** The list as the page has it. */
  list(): readonly T[];
  /** Oldest first. */
  show(list: readonly T[]): void;
  /** The database has been read, or never will be. */
  ready(): void;
  /** Why nothing outlives the page; null where it does. */
  complain(reason: string | null): void;
}

/** Null where the browser has no channels between tabs, or refuses them: then they learn of each other with a reload. */
function channel(name: StoreName, heard: () => void): BroadcastChannel | null {
  try {
    return Object.assign(new BroadcastChannel(`vae-anomaly-lab/${name}`), { onmessage: heard });
  } catch {
    return null;
  }
}

export function createShelf<Name extends StoreName, T extends Stored<Name> & Kept>(host: ShelfHost<Name, T>) {
  const { name } = host;
  /** What this tab has done and the database does not have yet, or will not take: by id, null where it was deleted. */
  const unwritten = new Map<string, T | null>();
  let otherTabs: BroadcastChannel | null = null;

  /** What another version has written is left where it is. */
  function readable(stored: unknown): T[] {
    try {
      return [host.check(stored)];
    } catch (error) {
      if (!(error instanceof BadFile)) throw error;
      return [];
    }
  }

  async function load(): Promise<void> {
    otherTabs ??= channel(name, () => void load());
    try {
      const values: unknown[] = await (await openDatabase()).getAll(name);
      const stored = values.flatMap(readable).filter(({ id }) => !unwritten.has(id));
      const ours = [...unwritten.values()].filter(each => each !== null);
      host.show([...stored, ...ours].sort((a, b) => (a.created < b.created ? -1 : 1)));
    } catch (error) {
      host.complain(reasonUnsaved(error, name));
    }
    host.ready();
  }

  /** Whether the database has taken all of it, in one go; says why if not. */
  async function take(changes: ReadonlyMap<string, T | null>): Promise<boolean> {
    try {
      const { store, done } = (await openDatabase()).transaction(name, 'readwrite');
      const requests = [...changes].map(([id, value]) => (value ? store.put(value) : store.delete(id)));
      await Promise.all([...requests, done]);
    } catch (error) {
      host.complain(reasonUnsaved(error, name));
      return false;
    }
    // What was changed again meanwhile is still to be written.
    for (const [id, value] of changes) if (unwritten.get(id) === value) unwritten.delete(id);
    return true;
  }

  async function write(changes: ReadonlyMap<string, T | null>): Promise<void> {
    for (const [id, value] of changes) unwritten.set(id, value);
    if (!(await take(changes))) return;
    // What was refused before may fit now: one by one, so that one that still does not fit costs no other.
    for (const [id, value] of [...unwritten]) if (unwritten.get(id) === value) await take(new Map([[id, value]]));
    if (unwritten.size === 0) host.complain(null);
    otherTabs?.postMessage('written');
  }

  onUnblocked(async () => {
    await write(new Map(unwritten));
    await load();
  });

  return {
    /** Reads what is there, and again whenever another tab has written. */
    load,
    /** Adds some, or puts them in the place of those with the same id. */
    async put(some: readonly T[]): Promise<void> {
      const changed = new Map(some.map(each => [each.id, each]));
      const before = host.list();
      const known = new Set(before.map(({ id }) => id));
      host.show([...before.map(each => changed.get(each.id) ?? each), ...some.filter(({ id }) => !known.has(id))]);
      await write(changed);
    },
    async drop(ids: readonly string[]): Promise<void> {
      host.show(host.list().filter(({ id }) => !ids.includes(id)));
      await write(new Map(ids.map(id => [id, null])));
    },
  };
}
