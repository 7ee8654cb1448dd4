// One run of a sweep, from its settings to its result: built, trained to the end, scored, looked at and kept. Devices that
// are lost are replaced by the same path as in any run; what is lost beyond that is tried again.

import type { Entry } from '../../core/sweep.ts';
import type { Problem } from '../../engine/api.ts';
import { clashReason, reconcile } from '../../params/check.ts';
import { differing, fieldOf, type Params } from '../../params/schema.ts';
import { configure, disconnect, engine, forgiveRestarts, lastRevival } from '../connection.ts';
import { keepNow } from '../runs/keep.ts';
import { type LabState, lab } from '../store.ts';
import { lend } from './aside.ts';
import { paramsOf, type Result, type Sweep } from './types.ts';
import { unlessStopped, until } from './until.ts';

const ATTEMPTS = 3;
/** Who replaces a lost device hears of it a moment after it is shown. */
const GRACE_MS = 1000;

/** Somebody began the run of the sweep again. */
export class StartedOver extends Error {}

/** Why a run came to nothing; `lost` with its device, which may go better with another. */
class Failure extends Error {
  readonly isLost: boolean;
  constructor(message: string, isLost: boolean) {
    super(message);
    this.isLost = isLost;
  }
}

const failureOf = ({ message, kind }: Problem) => new Failure(message, kind === 'device');

/** Whether a run was made with these settings; how it is looked at does not matter. */
const isMadeWith = (made: Params, params: Params): boolean =>
  differing(made, params).every(id => fieldOf(id).cost === 'view');

/** Settles when no engine is being replaced any more. */
async function whenCalm(signal: AbortSignal): Promise<void> {
  await unlessStopped(signal, new Promise(resolve => setTimeout(resolve, GRACE_MS)));
  for (let seen = -1; seen !== lastRevival().count; ) {
    seen = lastRevival().count;
    await unlessStopped(
      signal,
      lastRevival().done.catch(() => {}),
    );
  }
}

/**
 * Starts the run as soon as it stands ready, and settles when it has seen its last step. A person may pause it. `before` is
 * the number of the run that it replaces, which may have had the same settings.
 */
async function trained(params: Params, before: number, signal: AbortSignal): Promise<void> {
  let replaced = before;
  let revivals = lastRevival().count;
  let begun = false;
  let asked = false;
  const answer = ({ snapshot, phase }: LabState): 'start' | 'finished' | 'failed' | null => {
    if (phase === 'failed' && (!snapshot || snapshot.problem?.kind === 'device')) return 'failed';
    if (revivals !== lastRevival().count) {
      revivals = lastRevival().count;
      replaced = 0; // another engine counts from one, and begins where it can
      begun = asked = false;
    }
    if (!snapshot || snapshot.run <= replaced || !isMadeWith(snapshot.params, params)) return null;
    if (phase === 'training' || phase === 'paused') begun = true;
    if (phase === 'idle' && begun) throw new StartedOver();
    if (phase === 'idle' && !asked) return 'start';
    return phase === 'finished' || phase === 'failed' ? phase : null;
  };
  for (let losses = 1; ; ) {
    const found = await until(signal, answer);
    if (found === 'finished') return;
    if (found === 'start') {
      asked = true;
      await unlessStopped(signal, (await engine()).start('end'));
      continue;
    }
    const problem = lab.getState().snapshot?.problem;
    if (problem && problem.kind !== 'device') throw failureOf(problem);
    const { count } = lastRevival();
    await whenCalm(signal);
    const isReplaced = lastRevival().count > count || lab.getState().phase !== 'failed';
    if (!isReplaced || losses === ATTEMPTS) throw new Failure(problem?.message ?? 'The device was lost.', !isReplaced);
    losses += 1;
  }
}

/** Settles when the run that rests at this step has been looked at by the detector, on the whole test set. */
const lookedAt = (step: number, signal: AbortSignal): Promise<true> =>
  until(signal, ({ snapshot, phase, seen: { detection } }) => {
    if (!snapshot) throw new Failure('The engine stopped while it judged the run.', true);
    if (phase === 'idle') throw new StartedOver();
    if (!detection || detection.run !== snapshot.run || detection.step !== step) return null;
    return detection.look.count === detection.look.testCount ? true : null;
  });

async function attempt(params: Params, signal: AbortSignal) {
  const { count } = lastRevival();
  const before = lab.getState().snapshot?.run ?? 0;
  const problem = await unlessStopped(signal, configure(params));
  if (problem) throw failureOf(problem);
  if (lastRevival().count !== count) throw new Failure('The engine stopped while it prepared the run.', true);
  await trained(params, before, signal);
  const { step } = lab.getState().snapshot!.progress;
  const { scores, timing, history } = await unlessStopped(signal, (await engine()).record(params.samples));
  if (timing.steps !== step) throw new StartedOver();
  await lookedAt(step, signal);
  const runId = await keepNow();
  const last = history.at(-1);
  return { runId, scores, loss: last?.loss ?? null, kl: last?.kl ?? null, trainingMs: timing.trainingMs };
}

/** @throws StartedOver, or the signal's reason; whatever else goes wrong is the result. */
export async function runEntry(sweep: Sweep, entry: Entry, signal: AbortSignal): Promise<Result> {
  const startedMs = performance.now();
  const wanted = reconcile(paramsOf(sweep, entry));
  // A person's settings would fall back to something; here nothing takes their place.
  const [clash] = wanted.clashes;
  if (clash) return { ...entry, problem: `${clashReason(clash)}.` };
  for (let attempts = 1; ; attempts++) {
    try {
      forgiveRestarts();
      const outcome = await attempt(lend(wanted.params), signal);
      return { ...entry, ...outcome, wholeMs: performance.now() - startedMs };
    } catch (error) {
      if (signal.aborted || error instanceof StartedOver) throw error;
      const isFinal = error instanceof Failure && !error.isLost;
      if (isFinal || attempts === ATTEMPTS) return { ...entry, problem: (error as Error).message };
      await whenCalm(signal);
      if (lab.getState().phase === 'failed') await disconnect();
    }
  }
}
