// A sweep as it is kept: what is to be run, and what came out so far. It is unfinished as long as results are missing, so
// nothing has to be written when the page goes away.

import { type Entry, isSameEntry, queue } from '../../core/sweep.ts';
import type { Value } from '../../core/valueList.ts';
import type { RunRecord } from '../../engine/api.ts';
import type { LossId } from '../../losses/index.ts';
import { withKnownScore } from '../../params/check.ts';
import type { ParamId, Params } from '../../params/schema.ts';
import type { ScoreId } from '../../scores/index.ts';

/** A point of the loss curves without its place, as far as it is known. */
export type LossRecord = Readonly<Partial<Record<'loss' | LossId, number>>>;

/** A run that was trained to its end and judged by every score. */
export interface Done extends Entry {
  /** Id of the run among the kept ones; null where it could not be kept. */
  readonly runId: string | null;
  readonly scores: RunRecord['scores'];
  /** Of training at its end, in nats per image: the total, and each term of the model. Empty before there is a point of the curve. */
  readonly losses: LossRecord;
  readonly trainingMs: number;
  /** From the first thing that was done for it to the last. */
  readonly wholeMs: number;
}

/** A run that came to nothing, with a sentence that says why. */
export interface Failed extends Entry {
  readonly problem: string;
}

export type Result = Done | Failed;

export interface Sweep {
  readonly id: string;
  /** ISO 8601, UTC, so that they sort as text. */
  readonly created: string;
  /** What all its runs have in common; value and seed of each take the place of those in here. */
  readonly base: Params;
  readonly param: ParamId;
  readonly values: readonly Value[];
  readonly seeds: readonly number[];
  /** The score that all its runs are judged by beside those of a single pass; without it, by every score. */
  readonly judgedBy?: ScoreId;
  /** In the order in which they were run. */
  readonly results: readonly Result[];
}

export const isDone = (result: Result): result is Done => 'scores' in result;

export const doneOf = ({ results }: Pick<Sweep, 'results'>): Done[] => results.filter(isDone);

export const failedOf = ({ results }: Pick<Sweep, 'results'>): Failed[] =>
  results.filter((result): result is Failed => !isDone(result));

export const entriesOf = ({ values, seeds }: Sweep): Entry[] => queue(values, seeds);

/** What is still to be run, in order. */
export const remaining = (sweep: Sweep): Entry[] =>
  entriesOf(sweep).filter(entry => !sweep.results.some(result => isSameEntry(result, entry)));

/** The settings of one of its runs. How it is looked at is no part of it: a score that its model has not is no obstacle. */
export const paramsOf = ({ base, param }: Sweep, { value, seed }: Entry): Params =>
  withKnownScore({ ...base, [param]: value, seed });
