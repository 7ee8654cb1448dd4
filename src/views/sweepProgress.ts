// How far a sweep is and how long the rest of it takes, in words.

import type { Entry } from '../core/sweep.ts';
import type { Progress } from '../engine/api.ts';
import { fieldOf } from '../params/schema.ts';
import { shown } from '../params/shown.ts';
import { doneOf, entriesOf, remaining, type Sweep } from '../state/sweep/types.ts';

type Way = Pick<Progress, 'step' | 'steps' | 'epoch' | 'trainingMs'>;

/** Of an odd number of values the one in the middle; a run that somebody paused over lunch does not move it. */
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const share = ({ step, steps }: Way): number => (steps > 0 ? Math.min(1, step / steps) : 0);

/**
 * Seconds until the last run is done; null as long as nothing was measured. Runs that are done say how long one takes,
 * with all that belongs to it; before there is one, the steps of the first do.
 * @param way of the run of the moment; null between two runs
 */
export function secondsLeft(sweep: Sweep, way: Way | null): number | null {
  const whole = doneOf(sweep).map(({ wholeMs }) => wholeMs);
  const measured = way && way.step > 0 ? (way.steps * way.trainingMs) / way.step : null;
  const oneMs = whole.length > 0 ? median(whole) : measured;
  if (oneMs === null) return null;
  return (oneMs * (remaining(sweep).length - (way ? share(way) : 0))) / 1000;
}

/** 0..1, with the part of the run of the moment that is done. */
export function shareDone(sweep: Sweep, way: Way | null): number {
  return Math.min(1, (sweep.results.length + (way ? share(way) : 0)) / entriesOf(sweep).length);
}

/** "7 of 20: Anomalous class 3, seed 2, epoch 1.4 of 3" */
export function placeText(sweep: Sweep, entry: Entry | null, way: Way | null): string {
  const all = entriesOf(sweep).length;
  if (!entry) return `${sweep.results.length} of ${all} done: your own run is being put aside`;
  const name = `${fieldOf(sweep.param).label} ${shown(fieldOf(sweep.param), entry.value, sweep.base)}`;
  const epochs = sweep.param === 'epochs' ? entry.value : sweep.base.epochs;
  const epoch = !way
    ? 'being prepared'
    : share(way) === 1
      ? 'being judged by every score'
      : `epoch ${(Math.floor(way.epoch * 10 + 1e-6) / 10).toFixed(1)} of ${epochs}`;
  return `${Math.min(all, sweep.results.length + 1)} of ${all}: ${name}, seed ${entry.seed}, ${epoch}`;
}

/**
 * Seconds of training that a plan takes, if its runs go as fast as the one on the stage; null where that has not trained.
 */
export function plannedSeconds(
  runs: number,
  epochs: number,
  run: Way & { readonly stepsPerEpoch: number },
): number | null {
  if (run.step === 0 || run.trainingMs === 0) return null;
  return (runs * epochs * run.stepsPerEpoch * run.trainingMs) / run.step / 1000;
}
