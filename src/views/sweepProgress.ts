// How far a sweep is and how long the rest of it takes, in words.

import type { Entry } from '../core/sweep.ts';
import type { Progress } from '../engine/api.ts';
import { fieldOf } from '../params/schema.ts';
import { shown } from '../params/shown.ts';
import type { LabState } from '../state/store.ts';
import { doneOf, entriesOf, remaining, type Sweep } from '../state/sweep/types.ts';
import type { WorkState } from '../state/work.ts';
import { duration } from './numbers.ts';

type Way = Pick<Progress, 'step' | 'steps' | 'epoch' | 'trainingMs'>;

/** Of an odd number of values the one in the middle; a run that somebody paused over lunch does not move it. */
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const share = ({ step, steps }: Way): number => (steps > 0 ? Math.min(1, step / steps) : 0);

/** A time, and whether it has the scoring in it: where nothing was scored yet, nobody knows how long that takes. */
export interface TimeLeft {
  readonly seconds: number;
  readonly isWhole: boolean;
}

/** Ms that judging one run takes, as it was measured last with as many samples; null before. */
export function scoringOf(sweep: Pick<Sweep, 'judgedBy' | 'base'>, { scoringMs }: Pick<WorkState, 'scoringMs'>) {
  const last = scoringMs[sweep.judgedBy ? 'chosen' : 'all'];
  return last && last.samples === sweep.base.samples ? last.ms : null;
}

/**
 * Time until the last run is done; null as long as nothing was measured. Runs that are done say how long one takes, with all
 * that belongs to it; before there is one, the steps of the first do, and the last scoring.
 * @param way of the run of the moment; null between two runs
 */
export function secondsLeft(
  sweep: Sweep,
  way: Way | null,
  work: Pick<WorkState, 'scoringMs' | 'now'> = { scoringMs: {}, now: null },
): TimeLeft | null {
  const left = remaining(sweep).length;
  const done = doneOf(sweep);
  const measured = way && way.step > 0 ? (way.steps * way.trainingMs) / way.step : null;
  const trainingMs = done.length > 0 ? median(done.map(each => each.trainingMs)) : measured;
  if (trainingMs === null) return null;
  const judgingMs = done.length > 0 ? median(done.map(({ wholeMs }) => wholeMs)) - trainingMs : scoringOf(sweep, work);
  const judged = way && share(way) === 1 && work.now && work.now.of > 0 ? work.now.done / work.now.of : 0;
  const training = trainingMs * (left - (way ? share(way) : 0));
  const judging = Math.max(0, judgingMs ?? 0) * (left - judged);
  return { seconds: Math.max(0, training + judging) / 1000, isWhole: judgingMs !== null };
}

/** "about 2 min left" */
export function leftWords(left: TimeLeft | null): string {
  if (left === null) return '';
  return left.isWhole
    ? `about ${duration(left.seconds)} left`
    : `about ${duration(left.seconds)} of training left, and the scoring of each run`;
}

/** ", about 2 min with the scoring", for a plan. */
export function plannedWords(time: TimeLeft | null): string {
  if (time === null) return '';
  const about = `, about ${duration(time.seconds)}`;
  return time.isWhole ? `${about} with the scoring` : `${about} of training, and the scoring of each run`;
}

/** How far the run of the moment is; null while it is prepared. */
export const wayOf = ({ snapshot, params, phase }: LabState): Progress | null => {
  const isThis =
    snapshot?.params.seed === params.seed && (['training', 'paused', 'finished'] as string[]).includes(phase);
  return isThis ? snapshot.progress : null;
};

/** 0..1, with the part of the run of the moment that is done. */
export function shareDone(sweep: Sweep, way: Way | null): number {
  return Math.min(1, (sweep.results.length + (way ? share(way) : 0)) / entriesOf(sweep).length);
}

/** "7 of 20: Anomalous class 3, seed 2, epoch 1.4 of 3" */
export function placeText(sweep: Sweep, entry: Entry | null, way: Way | null): string {
  const all = entriesOf(sweep).length;
  if (!entry) return `${sweep.results.length} of ${all} done: setting your own run aside`;
  const name = `${fieldOf(sweep.param).label} ${shown(fieldOf(sweep.param), entry.value, sweep.base)}`;
  const epochs = sweep.param === 'epochs' ? entry.value : sweep.base.epochs;
  const epoch = !way
    ? 'preparing'
    : share(way) === 1
      ? sweep.judgedBy
        ? 'being scored'
        : 'computing every score'
      : `epoch ${(Math.floor(way.epoch * 10 + 1e-6) / 10).toFixed(1)} of ${epochs}`;
  return `${Math.min(all, sweep.results.length + 1)} of ${all}: ${name}, seed ${entry.seed}, ${epoch}`;
}

/**
 * What a plan takes, if its runs go as fast as the one on the stage; null where the speed of that is not known.
 * @param speed images a second
 * @param images that every run learns from
 * @param scoringMs of one run; null where nothing was scored yet
 */
export function plannedTime(
  { runs, epochs, images }: { runs: number; epochs: number; images: number },
  speed: number | null,
  scoringMs: number | null,
): TimeLeft | null {
  if (speed === null) return null;
  const training = (runs * epochs * images) / speed;
  return { seconds: training + (runs * (scoringMs ?? 0)) / 1000, isWhole: scoringMs !== null };
}
