// Two stores read as one. Whoever reads or listens gets both; nobody changes anything here.

import type { Readable } from './watch.ts';

/** @param add what follows from both, made anew when either changes */
export function combined<A extends object, B extends object, C extends object>(
  a: Readable<A>,
  b: Readable<B>,
  add: (a: A, b: B) => C,
): Readable<A & B & C> {
  type State = A & B & C;
  const listeners = new Set<(state: State, before: State) => void>();
  const join = (ofA: A, ofB: B): State => ({ ...ofA, ...ofB, ...add(ofA, ofB) });
  const initial = join(a.getInitialState(), b.getInitialState());
  let sources: readonly [A, B] = [a.getState(), b.getState()];
  let now = join(...sources);
  let told = now;
  // Whoever was told of one store before us may ask us before we are told.
  const read = (): State => {
    const latest = [a.getState(), b.getState()] as const;
    if (latest[0] !== sources[0] || latest[1] !== sources[1]) now = join(...latest);
    sources = latest;
    return now;
  };
  const tell = () => {
    const before = told;
    told = read();
    if (told !== before) for (const listener of [...listeners]) listener(told, before);
  };
  a.subscribe(tell);
  b.subscribe(tell);
  return {
    getState: read,
    getInitialState: () => initial,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
