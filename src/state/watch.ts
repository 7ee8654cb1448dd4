// How what is fetched after the page comes to know a store that has gone on without it.

import type { StoreApi } from 'zustand/vanilla';

export type Readable<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>;

/**
 * Sees the state as it is, and every one after it, until the returned function is called. Whoever only subscribes misses what
 * was there already, and on a slow line a run may have come to rest by then.
 */
export function watch<T>(
  store: Pick<Readable<T>, 'getState' | 'subscribe'>,
  see: (now: T, before?: T) => void,
): () => void {
  see(store.getState());
  return store.subscribe(see);
}
