// Changing what the controls show: what acts at once is sent to the engine, what needs a new model waits until a person says
// so, and can be taken back.

import type { Contents } from '../datasets/types.ts';
import type { Problem } from '../engine/api.ts';
import { reconcile } from '../params/check.ts';
import { fieldOf, type ParamId, type Params } from '../params/schema.ts';
import { shownValue } from '../params/shown.ts';
import { withChoice } from '../params/withChoice.ts';
import { comingBack } from './comingBack.ts';
import { configure } from './dataAtHand.ts';
import { notify } from './notices.ts';
import { page } from './page.ts';
import { liveOf, liveParams, needsNewRun } from './pending.ts';
import { meansOpened } from './run/plan.ts';
import { lab, run } from './store.ts';
import { forFirst } from './twin/store.ts';

/** Long enough for a slider to come to rest. */
const SETTLE_MS = 350;
/** What waits for a slider to come to rest, and the run that was the last when it was moved. */
let settling: { readonly timer: ReturnType<typeof setTimeout>; readonly of: string } | null = null;

/** Whether starting over would lose something that was trained. */
export const hasProgress = (): boolean => {
  const { id, snapshot, ownParams } = lab.getState();
  if (ownParams) return true; // a run that was put aside for a sweep
  if (run.id && run.id !== id) return comingBack() !== null; // what is shown has been given up: another run is being built
  return snapshot !== null && snapshot.run > 0 && (snapshot.progress.step > 0 || snapshot.phase === 'training');
};

const isLive = (id: ParamId): boolean => fieldOf(id).cost === 'live';

/** Changes one param. `live` and `view` fields act at once; others wait for `apply` if a run would be lost. */
export const set = (id: ParamId, value: number | string): void => change({ [id]: value }, []);

/** Changes many params as one: `live` fields among them wait with those that need a new model. */
export const setAll = (values: Partial<Params>): void =>
  change(values, (Object.keys(values) as ParamId[]).filter(isLive));

/** What a model or a dataset has brought along, in a sentence; none where it has brought nothing. */
const bringing = (brought: readonly ParamId[], params: Params, by: 'model' | 'dataset'): string[] =>
  brought.length === 0
    ? []
    : [
        `Set with the ${by}: ${brought.map(id => `${fieldOf(id).label} ${shownValue(fieldOf(id), params)}`).join(', ')}.`,
      ];

/** Opened files are meant by some settings and not by others; what they hold goes with those that do. */
const withOpened = ({ own: _, ...params }: Params, opened: Contents | null): Params => ({
  ...params,
  ...(opened && meansOpened(params) && { own: { shape: opened.shape, classes: opened.classes } }),
});

function change(given: Partial<Params>, held: readonly ParamId[]): void {
  const values = forFirst(given);
  const ids = Object.keys(values) as ParamId[];
  if (ids.length === 0) return;
  const { params: shown, pending: pendingBefore, opened } = lab.getState();
  const before = values.dataset || values.anomalyDataset ? withOpened({ ...shown, ...values }, opened) : shown;
  const own = withChoice(shown, { ...values, own: before.own });
  const brought = (Object.keys(own) as ParamId[]).filter(id => !(id in values));
  const wanted = reconcile({ ...before, ...own, ...values });
  page.setState(now => ({
    params: wanted.params,
    held: [...now.held.filter(id => !ids.includes(id)), ...held, ...brought.filter(isLive)],
    chosen: [...new Set([...now.chosen, ...ids])],
  }));
  const { params, pending } = lab.getState();
  if (params === shown) return; // an assignment holds it
  const sentences = [...bringing(brought, params, values.model ? 'model' : 'dataset'), ...wanted.problems];
  if (params === wanted.params) for (const sentence of sentences) notify('info', sentence);
  page.setState(now => ({ held: now.held.filter(id => pending.includes(id)) }));
  // Those that waited for others act at once when the others were taken back.
  const released = pendingBefore.filter(id => isLive(id) && !pending.includes(id));
  if ([...ids, ...released].some(id => isLive(id) && !pending.includes(id))) run.update(liveOf(params, pending));
  if (!ids.some(needsNewRun) || hasProgress()) return;
  settle();
  const isDue = () => isSettling() && !hasProgress();
  settling = { of: run.id, timer: setTimeout(() => (isDue() ? void apply() : settle()), SETTLE_MS) };
}

/** Whether a change waits for the slider to come to rest, and is then applied. Who asks for another run meanwhile overrules it. */
export const isSettling = (): boolean => settling?.of === run.id;

function settle(): void {
  clearTimeout(settling?.timer);
  settling = null;
}

/** Starts over with the pending params; what failed, or null. */
export function apply(): Promise<Problem | null> {
  settle();
  return configure(page.getState().params);
}

/** Takes pending changes back, and what went wrong with them. */
export function undo(): void {
  settle();
  const { params, applied, pending } = lab.getState();
  if (!applied) return;
  page.setState({ params: liveParams(applied, params, pending), held: [] });
  if (meansOpened(applied)) run.reopen();
  run.forget();
}
