// A trained run on its way back to the stage: asked for with its state, and not there yet. It is as much to lose as one that stands.

import type { Problem } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import type { Plan } from './run/plan.ts';
import { run } from './store.ts';

let coming: { readonly id: string; readonly params: Params } | null = null;

/** Builds a trained run again, from its state. What failed, or null; null too when it was overtaken. */
export function comeBack(params: Params, plan: Pick<Plan, 'id' | 'from'> & Partial<Plan>): Promise<Problem | null> {
  coming = { id: plan.id, params };
  return run.configure(params, plan);
}

/** What a run is to be that is on its way back; null where none is, or where another was asked for since. */
export const comingBack = (): Params | null =>
  coming && run.id === coming.id && run.store.getState().id !== coming.id ? coming.params : null;
