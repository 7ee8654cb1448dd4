// Changing what the controls show: what acts at once is sent to the engine, what needs a new model waits until a person says
// so, and can be taken back.

import { reconcile } from '../params/check.ts';
import { fieldOf, fields, type ParamId, type Params } from '../params/schema.ts';
import { configure, disconnect, engine } from './connection.ts';
import { needsNewRun, pendingOf } from './follow.ts';
import { notify } from './notices.ts';
import { lab } from './store.ts';

/** Long enough for a slider to come to rest. */
const SETTLE_MS = 350;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Whether starting over would lose something that was trained. */
const hasProgress = (): boolean => {
  const { snapshot, ownParams } = lab.getState();
  if (ownParams) return true; // a run that was put aside for a sweep
  return snapshot !== null && snapshot.run > 0 && (snapshot.progress.step > 0 || snapshot.phase === 'training');
};

/** What the run was made with, with the live and view settings of the controls, as far as they do not wait. */
export function liveParams(applied: Params, wanted: Params): Params {
  const { pending } = lab.getState();
  const light = fields.filter(({ id }) => !needsNewRun(id) && !pending.includes(id)).map(({ id }) => [id, wanted[id]]);
  return { ...applied, ...Object.fromEntries(light) };
}

const isLive = (id: ParamId): boolean => fieldOf(id).cost === 'live';

/** Changes one param. `live` and `view` fields act at once; others wait for `apply` if a run would be lost. */
export const set = (id: ParamId, value: number | string): void => change({ [id]: value }, []);

/** Changes many params as one: `live` fields among them wait with those that need a new model. */
export const setAll = (values: Partial<Params>): void =>
  change(values, (Object.keys(values) as ParamId[]).filter(isLive));

function change(values: Partial<Params>, held: readonly ParamId[]): void {
  const ids = Object.keys(values) as ParamId[];
  const { params: before, held: heldBefore } = lab.getState();
  const { params, problems } = reconcile({ ...before, ...values });
  for (const problem of problems) notify('info', problem);
  lab.setState(before => {
    const all = [...before.held.filter(id => !ids.includes(id)), ...held];
    const pending = pendingOf(params, before.applied, all);
    const chosen = [...new Set([...before.chosen, ...ids])];
    return { params, pending, held: all.filter(id => pending.includes(id)), chosen };
  });
  const { applied, pending } = lab.getState();
  const released = heldBefore.filter(id => applied && applied[id] !== params[id]); // their company was taken back by hand
  const isDue = [...ids, ...released].some(id => isLive(id) && !pending.includes(id));
  if (isDue && applied) void engine().then(it => it.update(liveParams(applied, params)));
  if (!ids.some(needsNewRun) || hasProgress()) return;
  clearTimeout(settling);
  settling = setTimeout(() => void apply(), SETTLE_MS);
}

/** Starts over with the pending params. */
export async function apply(): Promise<void> {
  clearTimeout(settling);
  const { params, applied } = lab.getState();
  if (applied && params.backend !== applied.backend) await disconnect();
  await configure(params);
}

/** Takes pending changes back. */
export function undo(): void {
  clearTimeout(settling);
  lab.setState(({ params, applied }) => (applied ? { params: liveParams(applied, params), pending: [] } : {}));
}
