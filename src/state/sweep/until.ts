// Waiting for what the page comes to know, until somebody says stop.

import { type LabState, lab } from '../store.ts';
import type { Readable } from '../watch.ts';

/** The first thing other than null that `answer` makes of the page's state. As `untilIn`. */
export const until = <T>(signal: AbortSignal, answer: (state: LabState) => T | null): Promise<T> =>
  untilIn(lab, signal, answer);

/**
 * The first thing other than null that `answer` makes of a store's state.
 * @throws what `answer` throws, or the signal's reason when it aborts
 */
export function untilIn<State, T>(
  store: Pick<Readable<State>, 'getState' | 'subscribe'>,
  signal: AbortSignal,
  answer: (state: State) => T | null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      unsubscribe();
      signal.removeEventListener('abort', abort);
    };
    const abort = () => {
      leave();
      reject(signal.reason);
    };
    const look = (state: State) => {
      try {
        const found = answer(state);
        if (found === null) return;
        resolve(found);
      } catch (error) {
        reject(error);
      }
      leave();
    };
    const unsubscribe = store.subscribe(look);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    else look(store.getState());
  });
}

/** What the work comes to, unless it is stopped before. */
export const unlessStopped = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
