// What the page knows of the run on the stage, as predictions and checks read it. Only what is of this run at this step counts:
// pictures of an example or of the run before are no results.

import type { Confusion } from '../../core/confusion.ts';
import { judge } from '../../core/judging.ts';
import type { TestSet } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Looks, ProbeId } from '../../probes/index.ts';
import type { RunState } from '../run/state.ts';
import type { LabState } from '../store.ts';
import { type Done, doneOf, type Sweep } from '../sweep/types.ts';

export interface Facts {
  /** What the controls show. */
  readonly params: Params;
  /** What the run was made with; null before there is one. */
  readonly applied: Params | null;
  /** What the lesson or the task had set; null where none is on. */
  readonly begun: Params | null;
  /** How far it was trained. */
  readonly step: number;
  readonly epoch: number;
  readonly isTraining: boolean;
  /** It has seen its last epoch. */
  readonly isOver: boolean;
  /** What was looked at, of this run at this step. */
  readonly looks: Partial<Looks>;
  /** What the threshold of the page does to the test set. */
  readonly confusion: Confusion | null;
  readonly testSet: TestSet | null;
  /** Position of the selected test image. */
  readonly selected: number;
  /** Of the newest sweep: what it varies of which settings, and its runs that came to a result. */
  readonly sweep: (Pick<Sweep, 'param' | 'base'> & { readonly done: readonly Done[] }) | null;
  /** Of a second run beside it. */
  readonly second: Facts | null;
}

/**
 * The looks of the run at the step where it is; while it trains, the last ones, whatever their step. What was judged by another score
 * than the page has now is no result of that score.
 */
function looksOf({ seen, snapshot, example, phase, params }: RunState & Pick<LabState, 'params'>): Partial<Looks> {
  if (!snapshot || example || snapshot.run === 0) return {};
  const { run, progress } = snapshot;
  const isNow = (look: { run: number; step: number }) =>
    look.run === run && (phase === 'training' || look.step === progress.step);
  const isMeant = (look: object) => !('scoreId' in look) || look.scoreId === params.score;
  const entries = Object.entries(seen).filter(([, each]) => isNow(each) && isMeant(each.look));
  return Object.fromEntries(entries.map(([id, { look }]) => [id, look])) as Partial<Looks>;
}

/** What the page knows beside its run. */
export interface Beside {
  readonly begun?: Params | null;
  /** The newest. */
  readonly sweep?: Sweep | null;
  /** The state of a second run. */
  readonly second?: LabState | null;
}

export function factsOf(state: LabState, { begun = null, sweep = null, second = null }: Beside = {}): Facts {
  const { params, applied, phase, snapshot, testSet, selected } = state;
  const looks = looksOf(state);
  const { step = 0, epoch = 0 } = snapshot?.progress ?? {};
  return {
    ...{ params, applied, begun, step, epoch, looks, testSet, selected },
    isTraining: phase === 'training',
    isOver: phase === 'finished',
    confusion: looks.detection ? judge(looks.detection, params).confusion : null,
    sweep: sweep && { param: sweep.param, base: sweep.base, done: doneOf(sweep) },
    second: second && factsOf(second, { begun }),
  };
}

/** A look of the run, or null where it has not been taken. */
export const lookOf = <Id extends ProbeId>({ looks }: Facts, id: Id): Looks[Id] | null => looks[id] ?? null;
