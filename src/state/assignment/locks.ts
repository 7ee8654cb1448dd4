// What an assignment leaves to whoever works on it: which controls can be changed, which are there, and which views. Small: the
// page asks it at first sight. What holds them is the gate, which comes with the assignment.

import { createStore } from 'zustand/vanilla';
import type { ParamId } from '../../params/schema.ts';

export interface Locks {
  /** Controls that are seen and keep the value that the assignment has set. */
  readonly locked: readonly ParamId[];
  /** Controls that keep it too, and are not seen. */
  readonly hidden: readonly ParamId[];
  /** Ids of the views that are on the page; null: all. */
  readonly views: readonly string[] | null;
}

/** Null: nothing is locked. */
export const locks = createStore<{ readonly on: Locks | null }>(() => ({ on: null }));

/** Settings that keep their values, seen or not. */
export const heldBy = (on: Locks | null): readonly ParamId[] => (on ? [...on.locked, ...on.hidden] : []);
