// What training was asked for. It waits for its run and for an engine, every engine is told once, and it is over when the one
// that was told comes to rest, or when somebody takes it back.

import type { StoreApi } from 'zustand/vanilla';
import type { Phase, Snapshot, Until } from '../../engine/api.ts';
import type { Link } from './link.ts';
import type { RunState } from './state.ts';

interface Wish {
  readonly until: Until;
  /** The run that is to train. */
  readonly of: string;
  /** Whether an engine was ever told. */
  readonly begun: boolean;
}

const resting: readonly Phase[] = ['idle', 'paused', 'finished', 'failed'];

/** @param link the engine of the moment */
export function createTraining(store: StoreApi<RunState>, link: () => Link | null) {
  let wish: Wish | null = null;
  /** The version of the engine's status from which on it has heard of the wish; null: it was not told yet. */
  let heardFrom: number | null = null;
  /** What the engine of the moment said last. */
  let said: Pick<Snapshot, 'phase' | 'version'> | null = null;
  /** How many epochs may be trained; another engine is told before it trains. */
  let allowed = Number.POSITIVE_INFINITY;

  function become(next: Wish | null): void {
    wish = next;
    heardFrom = null;
    const isWanted = next !== null;
    if (isWanted !== store.getState().isWanted) store.setState({ isWanted });
  }

  /**
   * It is over when an engine that has heard of it rests: at its end, or at once where there was nothing left to train. While
   * another run is prepared, this one trains on.
   */
  function settle(): void {
    if (heardFrom !== null && said && said.version >= heardFrom && resting.includes(said.phase)) become(null);
  }

  return {
    /** The engine of the moment was told. */
    get isTold() {
      return heardFrom !== null;
    },

    want: (until: Until, of: string): void => become({ until, of, begun: false }),

    /** Nobody wants it any more. */
    rest: (): void => become(null),

    /** Another engine takes the place of the one that was told. */
    onReplace(): void {
      heardFrom = null;
      said = null;
    },

    /** Another run is asked for: what waits goes on waiting for that one. */
    moveTo(id: string): void {
      if (wish && !wish.begun) wish = { ...wish, of: id };
    },

    /** This run is there; what another was to train is no more. */
    keepOnly(id: string): void {
      if (wish?.of !== id) become(null);
    },

    hear(snapshot: Snapshot): void {
      said = snapshot;
      settle();
    },

    allow(epochs: number): void {
      if (epochs === allowed) return;
      allowed = epochs;
      void link()
        ?.engine.allow(epochs)
        .catch(() => {});
    },

    /** Tells the engine, once, which has this run. */
    async begin(at: Link, id: string): Promise<void> {
      if (!wish || heardFrom !== null || wish.of !== id) return;
      heardFrom = Number.POSITIVE_INFINITY;
      const mine: Wish = { ...wish, begun: true };
      wish = mine;
      void at.engine.allow(allowed).catch(() => {});
      const version = await at.engine.start(wish.until).catch(() => null);
      if (at !== link() || wish !== mine || heardFrom !== Number.POSITIVE_INFINITY) return;
      heardFrom = version;
      settle();
    },
  };
}
