// A run is trained again from its record, with what was changed in it at the same steps: on whatever run it is given, the one on the
// stage or one of its own that nobody sees.

import { before, type Change } from '../../core/changes.ts';
import type { RunRecord } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Run } from '../run/types.ts';
import { unlessStopped, untilIn } from '../sweep/until.ts';

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

/** Why nobody could train this run again from its settings; null where it can be. */
export function unrepeatable({ timing, weightsFrom }: RunRecord): string | null {
  if (weightsFrom !== undefined)
    return 'Its weights came from a file, so it cannot be trained again from its settings.';
  return timing.steps === 0 ? 'It was not trained, so there is nothing to repeat.' : null;
}

/** The run rests at this step. */
const restsAt = (run: Run, id: string, step: number, signal: AbortSignal): Promise<true> =>
  untilIn(run.store, signal, state => {
    if (run.id !== id || state.id !== id) throw new Error('Another run was begun');
    if (state.phase === 'failed') throw new Error(state.problem?.message ?? 'The device was lost');
    const rests = state.phase === 'paused' || state.phase === 'finished';
    if (rests && (state.snapshot?.progress.step ?? 0) > step) throw new Error('It trained past the step of the file');
    return (rests && state.snapshot?.progress.step === step) || null;
  });

/**
 * Trains on `run` what the record says, and gives the record of that.
 * @param show is told the settings from each change on, and may have them with others of its own that train nothing
 * @throws the signal's reason when it aborts, or Error with a sentence
 */
export async function trainAgain(
  run: Run,
  { params, changes, timing }: RunRecord,
  signal: AbortSignal,
  show: (params: Params) => Params = same => same,
): Promise<RunRecord> {
  const started = show(before(params, changes ?? []));
  const problem = await unlessStopped(signal, run.configure(started));
  if (problem) throw new Error(problem.message);
  const { id } = run;
  let now = started;
  for (const { to, set } of legs(changes ?? [], timing.steps)) {
    await unlessStopped(signal, run.start(to));
    await restsAt(run, id, to, signal);
    if (to === timing.steps) break;
    now = show({ ...now, ...set });
    run.update(set);
  }
  return unlessStopped(
    signal,
    run.ask(engine => engine.record(params.samples)),
  );
}
