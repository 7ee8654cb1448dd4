// The sweeps that are kept and the one that runs, as the page shows them.

import { createStore } from 'zustand/vanilla';
import type { Entry } from '../../core/sweep.ts';
import type { Sweep } from './types.ts';

export interface SweepsState {
  /** Oldest first. */
  readonly sweeps: readonly Sweep[];
  /** The browser's storage has been read. */
  readonly ready: boolean;
  /** Id of the one that the card shows; null: the newest. */
  readonly shown: string | null;
  /** The one that runs, with what of it is being trained. */
  readonly running: { readonly id: string; readonly entry: Entry | null } | null;
  /** Somebody has asked to stop, and the run of the moment is being put away. */
  readonly stopping: boolean;
  /** What happened last, in a sentence. */
  readonly word: string;
  /** Discarded last; it can still come back. */
  readonly discarded: Sweep | null;
  /** Why sweeps do not outlive this page, if they do not. */
  readonly unsaved: string | null;
}

export const sweeping = createStore<SweepsState>(() => ({
  sweeps: [],
  ready: false,
  shown: null,
  running: null,
  stopping: false,
  word: '',
  discarded: null,
  unsaved: null,
}));

export const sweepOf = (id: string): Sweep | undefined => sweeping.getState().sweeps.find(each => each.id === id);

/** What the card shows: the one that was chosen, else the newest. */
export const shownSweep = ({ sweeps, shown }: SweepsState): Sweep | null =>
  sweeps.find(({ id }) => id === shown) ?? sweeps.at(-1) ?? null;
