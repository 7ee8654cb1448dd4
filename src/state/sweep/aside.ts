// The person's own run and settings, set aside while a sweep has the stage and the controls, and brought back after it.

import type { Checkpoint } from '../../engine/api.ts';
import { fields, type Params } from '../../params/schema.ts';
import { liveParams } from '../actions.ts';
import { configure, engine, whenReady } from '../connection.ts';
import { keepNow } from '../runs/keep.ts';
import { type LabState, lab } from '../store.ts';
import { until } from './until.ts';

export interface Aside {
  /** What the run was made with; null if there was none. */
  readonly applied: Params | null;
  /** Null where nothing was trained. */
  readonly checkpoint: Checkpoint | null;
  /** Somebody chose the dataset, so nothing may take its place. */
  readonly insisted: boolean;
}

/** How a person looks at things, and on which device, is no part of an experiment: it stays as it is. */
const theirs = fields.filter(({ cost, group }) => cost === 'view' || group === 'device');

let lent: Params | null = null;

/** Whether these params are a sweep's, as opposed to what a person has made of them. */
export const isLent = (params: Params): boolean => params === lent;

/** Gives the controls to a run of a sweep. A sweep insists on its dataset: Strokes in its place would spoil the table. */
export function lend(params: Params): Params {
  const { params: shown, chosen } = lab.getState();
  const lending = { ...params, ...Object.fromEntries(theirs.map(({ id }) => [id, shown[id]])) } as Params;
  lent = lending;
  lab.setState({ params: lending, pending: [], chosen: [...new Set([...chosen, 'dataset' as const])] });
  return lending;
}

/** The run that trains comes to rest and is kept; what the engine cannot do any more is left. */
async function rest(): Promise<void> {
  try {
    await (await engine()).stop();
    await until(AbortSignal.timeout(10_000), ({ phase }) => (phase === 'training' ? null : phase));
    await keepNow();
  } catch {
    // The engine has died, and the page has said so.
  }
}

/** Keeps the run on the stage, with its weights, and begins to remember the person's settings. */
export async function setAside(): Promise<Aside> {
  await whenReady();
  await rest();
  const { params, applied, chosen, snapshot } = lab.getState();
  const isTrained = (snapshot?.progress.step ?? 0) > 0;
  const saving = async () => (isTrained ? await (await engine()).checkpoint() : null);
  const checkpoint = await saving().catch(() => null);
  lab.setState({ ownParams: params });
  return { applied, checkpoint, insisted: chosen.includes('dataset') };
}

/** Puts the person's own run and settings back, with what was changed meanwhile. */
export async function bringBack({ applied, checkpoint, insisted }: Aside): Promise<void> {
  await rest();
  const { ownParams, params: shown, chosen } = lab.getState();
  const params = ownParams ?? shown;
  lent = null;
  lab.setState({ params, pending: [], chosen: insisted ? chosen : chosen.filter(id => id !== 'dataset') });
  const before = lab.getState().snapshot?.run ?? 0;
  const problem =
    checkpoint && applied ? await configure(liveParams(applied, params), { checkpoint }) : await configure(params);
  // The page hears of the run a moment later; till then its settings would seem to wait for one.
  const isNews = ({ snapshot }: LabState) => (snapshot && snapshot.run !== before) || null;
  if (!problem) await until(AbortSignal.timeout(5000), isNews).catch(() => {});
  lab.setState({ ownParams: null });
}
