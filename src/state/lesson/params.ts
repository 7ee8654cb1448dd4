// The settings of a step of a lesson: as everything is at first with its model and its dataset, but for what the lesson sets.

import { reconcile } from '../../params/check.ts';
import { defaultsOf, fieldOf, fields, initialParams, type ParamId, type Params } from '../../params/schema.ts';
import { isMadeAlike } from '../pending.ts';
import type { Facts } from './facts.ts';

/** How a person looks at things, and on which device, is no part of what is trained. */
const looks = fields.filter(({ cost }) => cost === 'view');

const some = (ids: readonly { readonly id: keyof Params }[], from: Params): Partial<Params> =>
  Object.fromEntries(ids.map(({ id }) => [id, from[id]]));

/**
 * @param sets of the lesson and of the step
 * @param now what the controls show; the device is taken from it, and with `keepsLooks` how things are looked at
 */
export function lessonParams(sets: Partial<Params>, now: Params, keepsLooks = false): Params {
  const { model = initialParams.model, dataset = initialParams.dataset } = sets;
  const begin = defaultsOf({ model, dataset });
  return reconcile({ ...begin, backend: now.backend, ...(keepsLooks && some(looks, now)), ...sets }).params;
}

/**
 * Whether the run on the stage is what a step means: made alike, and set alike in what the step sets.
 * @param sets of the lesson and of the step; null where a step means whatever the controls show
 */
export function isOfRun(sets: Partial<Params> | null, { applied, params }: Pick<Facts, 'applied' | 'params'>): boolean {
  if (!applied) return false;
  if (!sets) return isMadeAlike(applied, params);
  const wanted = lessonParams(sets, params, true);
  const isSet = (Object.keys(sets) as ParamId[]).every(id => fieldOf(id).cost === 'view' || applied[id] === wanted[id]);
  return isSet && isMadeAlike(applied, wanted);
}

/** The same of the runs of a sweep, but for what it varies. */
export function isSweepOf(sets: Partial<Params>, { sweep, params }: Pick<Facts, 'sweep' | 'params'>): boolean {
  if (!sweep) return false;
  const { base, param } = sweep;
  return isOfRun(sets, { applied: { ...base, [param]: lessonParams(sets, params, true)[param] }, params });
}
