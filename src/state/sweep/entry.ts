// One run of a sweep, from its settings to its result: built, trained to the end, scored, looked at and kept. Devices that
// are lost are replaced by the run itself; what is lost beyond that is tried again.

import type { Entry } from '../../core/sweep.ts';
import type { Problem, RunRecord } from '../../engine/api.ts';
import { reconcile } from '../../params/check.ts';
import type { Params } from '../../params/schema.ts';
import type { ScoreId } from '../../scores/index.ts';
import { keepNow } from '../runs/keep.ts';
import { type LabState, lab, run } from '../store.ts';
import { waitFor } from '../work.ts';
import { lend } from './aside.ts';
import { paramsOf, type Result, type Sweep } from './types.ts';
import { unlessStopped, until } from './until.ts';

const ATTEMPTS = 3;

/** Somebody began the run of the sweep again. */
export class StartedOver extends Error {}

/** Why a run came to nothing; what is lost with its device may go better with another. */
class Failure extends Error {
  readonly isLost: boolean;
  constructor({ message, kind }: Pick<Problem, 'message' | 'kind'>) {
    super(message);
    this.isLost = kind === 'device';
  }
}

/** What `answer` makes of the state, as long as that is of this run. */
const ofRun =
  <T>(id: string, answer: (state: LabState) => T | null) =>
  (state: LabState): T | null => {
    if (run.id !== id || state.id !== id) throw new StartedOver();
    if (state.phase === 'failed')
      throw new Failure(state.problem ?? { message: 'The device was lost.', kind: 'device' });
    return answer(state);
  };

/** Settles when the run has seen its last step. A person may pause it, and engines may be replaced. */
const finished = (id: string, signal: AbortSignal): Promise<true> =>
  until(
    signal,
    ofRun(id, ({ phase }) => phase === 'finished' || null),
  );

/** Settles when the run that rests at this step has been looked at by the detector, on the whole test set. */
const lookedAt = (id: string, step: number, signal: AbortSignal): Promise<true> =>
  until(
    signal,
    ofRun(id, ({ snapshot, seen: { detection } }) => {
      if (!detection || detection.run !== snapshot?.run || detection.step !== step) return null;
      return detection.look.count === detection.look.testCount || null;
    }),
  );

/** The record of the run at rest. What nobody waits for any more is not scored to its end. */
async function scored(samples: number, judgedBy: ScoreId | undefined, signal: AbortSignal): Promise<RunRecord> {
  const noMore = () => void run.ask(engine => engine.giveUp()).catch(() => {});
  const stopWaiting = waitFor(judgedBy ? 'chosen' : 'all');
  signal.addEventListener('abort', noMore);
  try {
    return await unlessStopped(
      signal,
      run.ask(engine => engine.record(samples, judgedBy)),
    );
  } finally {
    stopWaiting();
    signal.removeEventListener('abort', noMore);
  }
}

async function attempt(params: Params, judgedBy: ScoreId | undefined, signal: AbortSignal) {
  const problem = await unlessStopped(signal, run.configure(params));
  if (problem) throw new Failure(problem);
  const { id } = run;
  await unlessStopped(signal, run.start('end'));
  await finished(id, signal);
  const { step } = lab.getState().snapshot!.progress;
  const { scores, timing, history } = await scored(params.samples, judgedBy, signal);
  if (timing.steps !== step) throw new StartedOver();
  await lookedAt(id, step, signal);
  const runId = await keepNow();
  const { step: _, epoch: __, ...reached } = history.at(-1) ?? { step, epoch: 0 };
  return { runId, scores, losses: reached, trainingMs: timing.trainingMs };
}

/** @throws StartedOver, or the signal's reason; whatever else goes wrong is the result. */
export async function runEntry(sweep: Sweep, entry: Entry, signal: AbortSignal): Promise<Result> {
  const startedMs = performance.now();
  const wanted = reconcile(paramsOf(sweep, entry));
  // A person's settings would fall back to something; here nothing takes their place.
  const [clash] = wanted.clashes;
  if (clash) return { ...entry, problem: `${clash}.` };
  for (let attempts = 1; ; attempts++) {
    try {
      const outcome = await attempt(lend(wanted.params), sweep.judgedBy, signal);
      return { ...entry, ...outcome, wholeMs: performance.now() - startedMs };
    } catch (error) {
      if (signal.aborted || error instanceof StartedOver) throw error;
      const isFinal = error instanceof Failure && !error.isLost;
      if (isFinal || attempts === ATTEMPTS) return { ...entry, problem: (error as Error).message };
    }
  }
}
