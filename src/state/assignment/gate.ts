// While an assignment is on, its locked and hidden settings keep the values that it has set last, whoever wants them otherwise: a
// control, a key, a file, a kept run, a sweep, a second run. Everything that changes settings passes here, so there is no way round.

import { reconcile } from '../../params/check.ts';
import { contrasted } from '../../params/contrast.ts';
import { differing, fieldOf, type ParamId, type Params } from '../../params/schema.ts';
import { lesson } from '../lesson/store.ts';
import { notify } from '../notices.ts';
import { gate, type PageState, page } from '../page.ts';
import { isLent } from '../sweep/aside.ts';
import { twins } from '../twin/store.ts';
import { heldBy, type Locks, locks } from './locks.ts';

/** What they are held at; null: nothing is, or the assignment has set nothing yet. */
function holding(): { readonly ids: readonly ParamId[]; readonly begun: Params } | null {
  const { begun } = lesson.getState();
  const ids = heldBy(locks.getState().on);
  return begun && ids.length > 0 ? { ids, begun } : null;
}

const names = (ids: readonly ParamId[]): string => {
  const labels = ids.map(id => `“${fieldOf(id).label}”`);
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
};

/** One sentence for all of it. */
const sentence = (ids: readonly ParamId[]): string =>
  `The assignment holds ${names(ids)}: ${ids.length === 1 ? 'it stays as it is' : 'they stay as they are'}.`;

const tell = (ids: readonly ParamId[]): void => void notify('info', sentence(ids));

const some = (ids: readonly ParamId[], from: Partial<Params>): Partial<Params> =>
  Object.fromEntries(ids.filter(id => id in from).map(id => [id, from[id]]));

/** Which of these settings are not those that they are held at. */
const apart = (ids: readonly ParamId[], params: Params, from: Params): ParamId[] =>
  ids.filter(id => params[id] !== from[id]);

/** What a setting of the experiment brings along is of no use without it. */
const bringers: readonly ParamId[] = ['model', 'dataset'];

/**
 * These settings with the held ones put back. Where that cannot be, or where the model or the dataset is held and all the rest was
 * meant for another, those of before.
 */
function kept(before: Params, wanted: Params): Params {
  const held = holding();
  if (!held) return wanted;
  // A sweep that is a step of the lesson varies what it varies.
  const ids = isLent(wanted) ? held.ids.filter(id => id !== lesson.getState().varies) : held.ids;
  const moved = apart(ids, wanted, held.begun);
  if (moved.length === 0) return wanted;
  tell(moved);
  if (moved.some(id => bringers.includes(id))) return before;
  const { params } = reconcile({ ...wanted, ...some(moved, held.begun) });
  const isChanged = differing(params, before).length > 0;
  return isChanged && apart(ids, params, held.begun).length === 0 ? params : before;
}

/** Which held settings would be others in a second run that differs in this from the first. */
function apartInSecond(first: Params, differs: Partial<Params>): ParamId[] {
  const held = holding();
  if (!held) return [];
  const own = contrasted(held.begun, lesson.getState().differs ?? {});
  const second = contrasted(first, differs);
  return held.ids.filter(id => second[id] !== own[id] && second[id] !== held.begun[id]);
}

function pass(now: PageState, change: Partial<PageState>): Partial<PageState> {
  const { params, ownParams } = change;
  const passed: Partial<PageState> = {
    ...change,
    ...(params && { params: kept(now.params, params) }),
    ...(ownParams && { ownParams: kept(now.ownParams ?? now.params, ownParams) }),
  };
  const { differs } = twins.getState();
  if (!differs || !passed.params || passed.params === now.params) return passed;
  const moved = apartInSecond(passed.params, differs);
  if (moved.length === 0) return passed;
  tell(moved);
  return { ...passed, params: now.params };
}

function second(differs: Partial<Params>): Partial<Params> {
  const { params } = page.getState();
  const moved = apartInSecond(params, differs);
  if (moved.length === 0) return differs;
  tell(moved);
  const before = twins.getState().differs ?? {};
  const free = (Object.keys(differs) as ParamId[]).filter(id => !moved.includes(id));
  const left = { ...some(free, differs), ...some(moved, before) };
  return apartInSecond(params, left).length === 0 ? left : before;
}

function obstacle(params: Params): string | null {
  const held = holding();
  const { varies } = lesson.getState();
  const moved = held ? apart(held.ids, params, held.begun).filter(id => id !== varies) : [];
  return moved.length > 0 ? sentence(moved) : null;
}

/** From now on these are held at what the lesson that is on has set; null: everything is free. */
export function hold(on: Locks | null): void {
  Object.assign(gate, { pass, second, obstacle });
  locks.setState({ on });
}
