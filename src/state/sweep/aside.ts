// The person's own run and settings, set aside while a sweep has the stage and the controls, and brought back after it.

import { fields, type ParamId, type Params } from '../../params/schema.ts';
import { comeBack } from '../comingBack.ts';
import { page } from '../page.ts';
import { liveParams, pendingOf } from '../pending.ts';
import { keepNow } from '../runs/keep.ts';
import { lab, run } from '../store.ts';
import { endComparison } from '../twin/store.ts';
import { type Aside, asides, giveBack } from '../waiting.ts';
import { until } from './until.ts';

/** How a person looks at things, and on which device, is no part of an experiment: it stays as it is. */
const theirs = fields.filter(({ cost, group }) => cost === 'view' || group === 'device');

let lent: Params | null = null;

/** Whether these params are a sweep's, as opposed to what a person has made of them. */
export const isLent = (params: Params): boolean => params === lent;

/** Gives the controls to a run of a sweep. A sweep insists on its dataset: Strokes in its place would spoil the table. */
export function lend(params: Params): Params {
  const { params: shown, chosen } = page.getState();
  const lending = { ...params, ...Object.fromEntries(theirs.map(({ id }) => [id, shown[id]])) } as Params;
  lent = lending;
  page.setState({ params: lending, chosen: [...new Set([...chosen, 'dataset' as const])] });
  return lending;
}

/** The run that trains comes to rest and is kept; what the engine cannot do any more is left. */
export async function rest(): Promise<void> {
  try {
    await run.stop();
    await until(AbortSignal.timeout(10_000), ({ phase }) => (phase === 'training' ? null : phase));
    await keepNow();
  } catch {
    // The engine has died, and the page has said so.
  }
}

/** Has the run on the stage wait, with its weights and all that was set. */
export async function putAside(): Promise<Aside> {
  await run.whenReady();
  await rest();
  const plan = await run.save();
  const { params, chosen, selected, opened } = lab.getState();
  // Files that were opened since the run was made wait for another run, and this one does not have them.
  const isOfRun = opened?.id === run.opened?.data.id;
  const aside: Aside = { plan, params, chosen, selected, opened: isOfRun ? run.opened : null };
  asides.add(aside);
  return aside;
}

/** Builds a run that waits from its state, with those settings that act at once; else what the settings say. */
export async function buildAgain(aside: Aside, params: Params, held: readonly ParamId[] = []): Promise<void> {
  const { plan } = aside;
  giveBack(aside, run);
  const pending = plan?.from ? pendingOf({ params, applied: plan.params, held }) : [];
  await (plan?.from ? comeBack(liveParams(plan.params, params, pending), plan) : run.configure(params));
}

/** Keeps the run on the stage, with its weights, and begins to remember the person's settings. */
export async function setAside(): Promise<Aside> {
  endComparison('The comparison ended: for now there is one run on the page at a time.');
  const aside = await putAside();
  page.setState({ ownParams: aside.params });
  return aside;
}

/** Puts the person's own run and settings back, with what was changed meanwhile. */
export async function bringBack(aside: Aside): Promise<void> {
  await rest();
  const { ownParams, params: shown, chosen, held } = lab.getState();
  const params = ownParams ?? shown;
  const insisted = aside.chosen.includes('dataset'); // somebody chose it, so nothing may take its place
  lent = null;
  page.setState({ params, chosen: insisted ? chosen : chosen.filter(id => id !== 'dataset') });
  await buildAgain(aside, params, held);
  page.setState({ ownParams: null });
}
