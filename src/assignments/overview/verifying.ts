// Runs of a class are trained again in the background, one after the other, until all are or somebody stops. What came out is kept
// beside the file for as long as the page is there.

import { createStore } from 'zustand/vanilla';
import type { Params } from '../../params/schema.ts';
import { createOffstage, type Offstage, obstacleOffstage, type Standing } from '../../state/runs/offstage.ts';
import { type Comparison, comparisonOf } from '../../state/runs/tolerance.ts';
import type { KeptRun } from '../../state/runs/types.ts';
import { share, short } from '../../views/numbers.ts';
import { scoreLabel } from '../../views/runTitle.ts';
import type { Student } from './students.ts';

/** What came out of training a run again. */
export type Checked =
  | { readonly outcome: 'within' | 'apart'; readonly comparison: Comparison }
  /** It could not be trained, for a reason in a sentence. */
  | { readonly outcome: 'not trained'; readonly why: string };

/** A run of a file: its place among those of the file, from 0. */
export interface RunOf {
  readonly handIn: string;
  readonly student: string;
  readonly place: number;
  readonly run: KeptRun;
}

export interface VerifyingState {
  /** By the id of the file, then by the place of the run. */
  readonly checked: Readonly<Record<string, readonly (Checked | undefined)[]>>;
  /** What is under way; null while nothing is. */
  readonly now: {
    readonly of: RunOf;
    readonly standing: Standing;
    readonly done: number;
    readonly all: number;
  } | null;
  /** What ended last, in a sentence. */
  readonly word: string | null;
}

export const verifying = createStore<VerifyingState>(() => ({ checked: {}, now: null, word: null }));

let stopper: AbortController | null = null;

export const stopVerifying = (): void => stopper?.abort('stopped');

/** The runs of these students that nobody has trained again, student by student. */
export const waitingOf = (students: readonly Student[], { checked }: VerifyingState): RunOf[] =>
  students.flatMap(({ handIn, answers }) =>
    answers.runs.flatMap((run, place) =>
      checked[handIn.id]?.[place] ? [] : [{ handIn: handIn.id, student: answers.student, place, run }],
    ),
  );

function note({ handIn, place }: RunOf, result: Checked): void {
  verifying.setState(({ checked }) => {
    const own = [...(checked[handIn] ?? [])];
    own[place] = result;
    return { checked: { ...checked, [handIn]: own } };
  });
}

async function check(
  stage: Offstage,
  of: RunOf,
  signal: AbortSignal,
  tell: (standing: Standing) => void,
): Promise<Checked> {
  const { record } = of.run;
  const why = obstacleOffstage(record);
  if (why) return { outcome: 'not trained', why };
  try {
    const comparison = comparisonOf(record, await stage.train(record, signal, tell));
    return { outcome: comparison.isWithin ? 'within' : 'apart', comparison };
  } catch (error) {
    if (signal.aborted) throw error;
    return { outcome: 'not trained', why: `${(error as Error).message.replace(/\.$/, '')}.` };
  }
}

/**
 * Trains them again, one after the other. One call at a time: a second does nothing.
 * @param backend where they compute
 */
export async function verifyRuns(runs: readonly RunOf[], backend: Params['backend']): Promise<void> {
  if (stopper || runs.length === 0) return;
  stopper = new AbortController();
  const { signal } = stopper;
  const stage = createOffstage(backend);
  const all = runs.length;
  let done = 0;
  try {
    for (const of of runs) {
      const tell = (standing: Standing) => verifying.setState({ now: { of, standing, done, all }, word: null });
      tell({ activity: 'Starting the engine', share: 0 });
      note(of, await check(stage, of, signal, tell));
      done += 1;
    }
    verifying.setState({ word: all === 1 ? 'The run was trained again.' : `${all} runs were trained again.` });
  } catch (error) {
    if (!signal.aborted) throw error;
    verifying.setState({ word: `Stopped: ${done} of ${all} runs were trained again.` });
  } finally {
    stage.close();
    stopper = null;
    verifying.setState({ now: null });
  }
}

/** Forgets what came out for files that are not here any more; null: for all. */
export function forgetChecked(handIn: string | null): void {
  if (handIn === null) stopVerifying();
  verifying.setState(({ checked }) => ({
    checked: handIn === null ? {} : Object.fromEntries(Object.entries(checked).filter(([id]) => id !== handIn)),
    word: null,
  }));
}

const area = (value: number | null): string => (value === null ? 'none' : share(value));

/** "trained again: AUC 0.742 claimed, 0.741 found: within what two devices differ by" */
export function checkedWords(checked: Checked): string {
  if (checked.outcome === 'not trained') return `Not trained again. ${checked.why}`;
  const { area: auc, loss } = checked.comparison;
  const parts = [
    ...(auc ? [`AUC ${area(auc.claimed)} claimed, ${area(auc.found)} found (${scoreLabel(auc.score)})`] : []),
    ...(loss ? [`loss ${short(loss.claimed)} claimed, ${short(loss.found)} found`] : []),
  ];
  const verdict =
    checked.outcome === 'within' ? 'within what two devices differ by' : 'NOT within what two devices differ by';
  return `Trained again: ${parts.join('; ')}: ${verdict}.`;
}
