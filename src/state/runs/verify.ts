// Verify: an imported run is trained again, with what was changed in it at the same steps, and its areas are held against those
// of the file. The stage is borrowed for it as a sweep borrows it, and given back.

import { before, type Change } from '../../core/changes.ts';
import type { RunRecord } from '../../engine/api.ts';
import { differing, fieldOf, type ParamId, type Params } from '../../params/schema.ts';
import { gate, page } from '../page.ts';
import { meansOpened } from '../run/plan.ts';
import { lab, run } from '../store.ts';
import { bringBack, isLent, lend, setAside } from '../sweep/aside.ts';
import { unlessStopped, until } from '../sweep/until.ts';
import { keepNow } from './keep.ts';
import { put } from './storage.ts';
import { kept, say } from './store.ts';
import type { KeptRun, Verified } from './types.ts';

let stopper: AbortController | null = null;

/** Ends it; the reason begins the sentence that says so. */
export const stopVerifying = (reason = 'You pressed Stop'): void => stopper?.abort(reason);

/** Where to halt, and what to set there: first the beginning, last the end. */
export interface Leg {
  /** Steps done. */
  readonly to: number;
  /** What is set when that is reached. */
  readonly set: Partial<Params>;
}

/** The way of a run from its first step to its last, through its changes. */
export function legs(changes: readonly Change[], steps: number): Leg[] {
  const halts = [...new Set(changes.map(({ step }) => step))].map(step => ({
    to: step,
    set: Object.fromEntries(changes.filter(each => each.step === step).map(({ id, to }) => [id, to])),
  }));
  return halts.at(-1)?.to === steps ? halts : [...halts, { to: steps, set: {} }];
}

/** Why this run cannot be trained again here; null where it can. */
function obstacle({ record: { params, data, anomalyData, timing, weightsFrom } }: KeptRun): string | null {
  if (stopper || page.getState().ownParams) return 'Something else is running. Try again when it has ended.';
  if (weightsFrom !== undefined)
    return 'Its weights came from a file, so it cannot be trained again from its settings.';
  if (timing.steps === 0) return 'It was not trained, so there is nothing to repeat.';
  const own = params.dataset === 'own' ? data : params.anomalyDataset === 'own' ? anomalyData : null;
  const needsFiles = meansOpened({ ...params, compareWith: 'none' });
  if (needsFiles && lab.getState().opened?.id !== own?.id)
    return `It was made with “${own?.name ?? 'files of somebody’s own'}”. Open those files first.`;
  return gate.obstacle(params);
}

/** The run rests at this step. */
const restsAt = (id: string, step: number, signal: AbortSignal): Promise<true> =>
  until(signal, state => {
    if (run.id !== id || state.id !== id) throw new Error('Another run was begun');
    if (state.phase === 'failed') throw new Error(state.problem?.message ?? 'The device was lost');
    const rests = state.phase === 'paused' || state.phase === 'finished';
    if (rests && (state.snapshot?.progress.step ?? 0) > step) throw new Error('It trained past the step of the file');
    return (rests && state.snapshot?.progress.step === step) || null;
  });

async function train({ record }: KeptRun, signal: AbortSignal): Promise<RunRecord> {
  const { params, changes, timing } = record;
  const started = lend(before(params, changes ?? []));
  const problem = await unlessStopped(signal, run.configure(started));
  if (problem) throw new Error(problem.message);
  const { id } = run;
  let now = started;
  for (const { to, set } of legs(changes ?? [], timing.steps)) {
    await unlessStopped(signal, run.start(to));
    await restsAt(id, to, signal);
    if (to === timing.steps) break;
    now = lend({ ...now, ...set });
    run.update(set);
  }
  return unlessStopped(
    signal,
    run.ask(engine => engine.record(params.samples)),
  );
}

/** The score in which file and training differ most. */
export function compared(
  file: RunRecord['scores'],
  trained: RunRecord['scores'],
): Omit<Verified, 'at' | 'runId'> | null {
  const pairs = Object.keys(file)
    .filter(score => score in trained)
    .map(score => ({ score, claimed: file[score].auc, found: trained[score].auc }));
  const apart = ({ claimed, found }: (typeof pairs)[number]) =>
    claimed === null || found === null ? Number(claimed !== found) : Math.abs(claimed - found);
  return pairs.reduce<(typeof pairs)[number] | null>(
    (worst, pair) => (worst && apart(worst) >= apart(pair) ? worst : pair),
    null,
  );
}

/** Whatever a person changes that is another experiment ends it. */
const watchPerson = (): (() => void) =>
  page.subscribe(({ params, ownParams }, earlier) => {
    if (params === earlier.params || isLent(params) || !ownParams || ownParams !== earlier.ownParams) return;
    const changed = differing(params, earlier.params);
    page.setState({ ownParams: { ...ownParams, ...Object.fromEntries(changed.map(id => [id, params[id]])) } });
    const others = changed.filter(id => fieldOf(id as ParamId).cost !== 'view');
    if (others.length > 0) stopVerifying(`You changed ${others.map(id => `“${fieldOf(id).label}”`).join(' and ')}`);
  });

/** Trains an imported run again, and notes beside it what came out. */
export async function verify(id: string): Promise<void> {
  const claim = kept.getState().runs.find(each => each.id === id);
  if (!claim?.imported) return;
  const reason = obstacle(claim);
  if (reason) return say('warning', `“${claim.name}” cannot be verified now. ${reason}`);
  stopper = new AbortController();
  const { signal } = stopper;
  kept.setState({ verifying: id });
  const silent = claim.record.changes === null;
  say(
    'info',
    `“${claim.name}” is being trained again. Your own run and settings are restored afterwards.${silent ? ' Its file has an older format, which does not record changes during training.' : ''}`,
  );
  const aside = await setAside();
  const unwatch = watchPerson();
  try {
    const record = await train(claim, signal);
    const outcome = compared(claim.record.scores, record.scores);
    if (!outcome) throw new Error('The file has no AUC to compare with');
    const runId = await keepNow();
    const latest = kept.getState().runs.find(each => each.id === id) ?? claim;
    const verified = { at: new Date().toISOString(), runId, ...outcome };
    await put([{ ...latest, imported: { ...claim.imported, verified } }]);
    say('info', `“${claim.name}” was trained again; the result is shown beside its name.`);
  } catch (error) {
    const why = signal.aborted ? String(signal.reason) : (error as Error).message.replace(/\.$/, '');
    say('warning', `“${claim.name}” was not verified. ${why}.`);
  } finally {
    unwatch();
    await bringBack(aside);
    stopper = null;
    kept.setState({ verifying: null });
  }
}
