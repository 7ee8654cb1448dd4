// A piece of the page that is fetched apart from the rest. What came once stays; a failure is forgotten, so that whoever asks
// next has it fetched again: a connection that was gone for a second must not cost a chart for the whole visit.

import { createStore, type StoreApi } from 'zustand';

export type PieceState<T> =
  | { readonly is: 'coming' }
  | { readonly is: 'here'; readonly value: T }
  /** It was asked for and could not be fetched. */
  | { readonly is: 'missing' };

export interface Piece<T> {
  readonly state: Pick<StoreApi<PieceState<T>>, 'getState' | 'subscribe' | 'getInitialState'>;
  /** Fetches it unless it is here or on its way; rejects where it cannot be had. */
  get(): Promise<T>;
  /** The same attempt, for those who only wait for its end. */
  settled(): Promise<void>;
  /** Fetches it before anybody asks; a failure is nobody's business yet. */
  prefetch(): void;
  /** Somebody shows it, or that it is missing, until the returned function is called; after the last of them it is news again. */
  hold(): () => void;
}

/** @param load fetches it, as `import()` does; called again after it has rejected, and never after it has resolved */
export function piece<T>(load: () => Promise<T>): Piece<T> {
  const state = createStore<PieceState<T>>(() => ({ is: 'coming' }));
  let attempt: { value: Promise<T>; settled: Promise<void> } | null = null;
  let isWanted = false;
  let holders = 0;

  function start(): { value: Promise<T>; settled: Promise<void> } {
    if (attempt) return attempt;
    if (state.getState().is === 'missing') state.setState({ is: 'coming' }, true);
    const value = load();
    const settled = value.then(
      here => state.setState({ is: 'here', value: here }, true),
      () => {
        attempt = null;
        if (isWanted) state.setState({ is: 'missing' }, true);
      },
    );
    attempt = { value, settled };
    return attempt;
  }

  const want = () => {
    isWanted = true;
    return start();
  };
  return {
    state,
    get: () => want().value,
    settled: () => want().settled,
    prefetch: () => void start().settled,
    hold() {
      holders += 1;
      return () => {
        holders -= 1;
        if (holders > 0) return;
        isWanted = false;
        if (state.getState().is === 'missing') state.setState({ is: 'coming' }, true);
      };
    },
  };
}
