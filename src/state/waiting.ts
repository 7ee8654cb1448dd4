// What a person had on the page and what waits while something else has it: a sweep, a verification, a lesson, or a sweep that is a
// step of one. Small: the page asks it at first sight. What sets it aside and brings it back is sweep/aside.ts.

import type { ParamId, Params } from '../params/schema.ts';
import type { Plan } from './run/plan.ts';

export interface Aside {
  /** What the run is, with its state; null if there was none. */
  plan: Plan | null;
  /** What the controls showed. */
  params: Params;
  readonly chosen: readonly ParamId[];
  readonly selected: number;
}

/** All that wait. */
export const asides = new Set<Aside>();

/** The GPU was given up: nothing that waits is built on it again. */
export function keepOffGpu(): void {
  const moved = (params: Params): Params => (params.backend === 'cpu' ? params : { ...params, backend: 'wasm' });
  for (const aside of asides) {
    aside.params = moved(aside.params);
    aside.plan &&= { ...aside.plan, params: moved(aside.plan.params) };
  }
}
