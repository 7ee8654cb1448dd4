// What a person had on the page and what waits while something else has it: a sweep, a verification, a lesson, or a sweep that is a
// step of one. Small: the page asks it at first sight. What sets it aside and brings it back is sweep/aside.ts.

import type { ParamId, Params } from '../params/schema.ts';
import type { Opened } from './run/link.ts';
import type { Plan } from './run/plan.ts';
import type { Run } from './run/types.ts';

export interface Aside {
  /** What the run is, with its state; null if there was none. */
  plan: Plan | null;
  /** What the controls showed. */
  params: Params;
  readonly chosen: readonly ParamId[];
  readonly selected: number;
  /** The opened files that the settings mean by `own`; null where that is not known. */
  readonly opened: Opened | null;
}

/** All that wait. */
export const asides = new Set<Aside>();

/** Runs, by their ids, that stood there when the stage was given back, and may stand there a while longer. */
const leftovers = new Set<string>();

/** The stage is given back: what stands on it is nobody's own, unless it is the one that waited. */
export function giveBack(aside: Aside, { id, store }: Pick<Run, 'id' | 'store'>): void {
  asides.delete(aside);
  for (const each of [id, store.getState().id]) if (each !== aside.plan?.id) leftovers.add(each);
}

/** Whether a run on the stage is a person's own, and not one of what has borrowed the stage. */
export const isOwn = (id: string): boolean => asides.size === 0 && !leftovers.has(id);

/** The GPU was given up: nothing that waits is built on it again. */
export function keepOffGpu(): void {
  const moved = (params: Params): Params => (params.backend === 'cpu' ? params : { ...params, backend: 'wasm' });
  for (const aside of asides) {
    aside.params = moved(aside.params);
    aside.plan &&= { ...aside.plan, params: moved(aside.plan.params) };
  }
}
