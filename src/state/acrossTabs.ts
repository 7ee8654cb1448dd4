// What is remembered by id, in all tabs of the browser at once: each writes what it has changed itself, leaves the rest as it
// lies there, and sees what the others have written.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { has } from '../core/registry.ts';
import { keyOf, recall, remember } from './remember.ts';

type All<T> = Readonly<Record<string, T>>;

interface Format<T> {
  /** Of what storage holds, what this page can read. */
  read(text: string | null): All<T>;
  /** Null where there is nothing to remember. */
  write(all: All<T>): string | null;
}

interface AcrossTabs<T> {
  readonly store: StoreApi<All<T>>;
  /** Whether everything is in the browser's storage, and outlives the page. */
  isLasting(): boolean;
}

export function acrossTabs<T>(name: string, { read, write }: Format<T>): AcrossTabs<T> {
  const store = createStore<All<T>>(() => read(recall(name)));
  /** Ids of what this tab has changed or forgotten, and storage does not have yet or will not take. */
  const unwritten = new Set<string>();
  let heard: All<T> | null = null;

  /** What is stored at this moment, with what this tab has changed. */
  function merged(): All<T> {
    const here = store.getState();
    const changed = Object.entries(here).filter(([id]) => unwritten.has(id));
    const all = { ...read(recall(name)), ...Object.fromEntries(changed) };
    return Object.fromEntries(Object.entries(all).filter(([id]) => !unwritten.has(id) || has(here, id)));
  }

  store.subscribe((now, before) => {
    if (now === heard) return;
    for (const id of Object.keys({ ...before, ...now })) if (now[id] !== before[id]) unwritten.add(id);
    const text = write(merged());
    remember(name, text);
    if (recall(name) === text) unwritten.clear();
  });

  /** What is the same as before stays the same object: nobody is told of what is no news. */
  function hear({ key }: StorageEvent): void {
    if (key !== null && key !== keyOf(name)) return; // null: everything was cleared
    const before = store.getState();
    const known = (id: string, one: T) => has(before, id) && JSON.stringify(before[id]) === JSON.stringify(one);
    const all = Object.entries(merged()).map(([id, one]) => [id, known(id, one) ? before[id] : one]);
    heard = Object.fromEntries(all) as All<T>;
    store.setState(heard, true);
  }
  // Where there is no window there are no other tabs.
  if (typeof window !== 'undefined') window.addEventListener('storage', hear);

  return { store, isLasting: () => unwritten.size === 0 };
}
