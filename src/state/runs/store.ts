// The runs that are kept, as the page shows them. Apart from the lab's store: they outlive every run.

import { createStore } from 'zustand/vanilla';
import type { KeptRun } from './types.ts';

export interface RunsState {
  readonly runs: readonly KeptRun[];
  /** The browser's storage has been read. */
  readonly ready: boolean;
  /** The outcome of what was done last, in a sentence. */
  readonly word: { readonly tone: 'info' | 'warning'; readonly text: string } | null;
  /** Why runs do not outlive this page, if they do not. */
  readonly unsaved: string | null;
  /** Deleted a moment ago; they can still come back. */
  readonly deleted: readonly KeptRun[];
  /** Id of the imported run that is trained again at the moment. */
  readonly verifying: string | null;
}

export const kept = createStore<RunsState>(() => ({
  runs: [],
  ready: false,
  word: null,
  unsaved: null,
  deleted: [],
  verifying: null,
}));

export const say = (tone: 'info' | 'warning', text: string): void => kept.setState({ word: { tone, text } });
