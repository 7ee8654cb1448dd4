// The two lengths of a run that are offered beside Play, with what each takes on this device.

import { quickLength, type RunLength, secondsFor } from '../core/runLength.ts';
import { defaultsOf, type Params } from '../params/schema.ts';
import type { LabState } from '../state/store.ts';

export interface OfferedLength {
  readonly id: 'quick' | 'full';
  readonly label: string;
  readonly length: RunLength;
  /** On this device; null where its speed is not known yet. */
  readonly seconds: number | null;
}

type Seen = Pick<LabState, 'snapshot' | 'params'>;

/** So many steps say more than those that were timed while the run was prepared. */
const ENOUGH_STEPS = 50;

/** Images a second that this device trains on, as measured in this run; null before it is built. */
export function speedOf({ snapshot }: Pick<LabState, 'snapshot'>): number | null {
  if (!snapshot) return null;
  const { progress, params, experiment } = snapshot;
  if (progress.step >= ENOUGH_STEPS && progress.trainingMs > 0)
    return (1000 * progress.step * params.batch) / progress.trainingMs;
  return experiment?.stepMs ? (1000 * params.batch) / experiment.stepMs : null;
}

/** Images that a run of this size really has: a dataset may hold fewer than were asked for. */
export function imagesOf({ snapshot }: Pick<LabState, 'snapshot'>, asked: number): number {
  const { params, experiment } = snapshot ?? {};
  const has = experiment?.counts.train;
  return params && has && has < params.trainSize ? Math.min(asked, has) : asked;
}

/** Quick and full, for the speed of this device. */
export function offeredLengths(state: Seen): readonly [OfferedLength, OfferedLength] {
  const speed = speedOf(state);
  const { trainSize, epochs } = defaultsOf(state.params);
  const full: RunLength = { trainSize, epochs };
  const really = { ...full, trainSize: imagesOf(state, full.trainSize) };
  const quick = quickLength(speed, really);
  const seconds = (length: RunLength) => (speed === null ? null : secondsFor(length, speed));
  return [
    { id: 'quick', label: 'Quick', length: quick, seconds: seconds(quick) },
    { id: 'full', label: 'Full', length: full, seconds: seconds(really) },
  ];
}

/** Seconds that what the controls show takes; null where that is not known. */
export function secondsAhead(state: Seen): number | null {
  const speed = speedOf(state);
  const { trainSize, epochs } = state.params;
  return speed === null ? null : secondsFor({ trainSize: imagesOf(state, trainSize), epochs }, speed);
}

export const isLength = (params: Params, { trainSize, epochs }: RunLength): boolean =>
  params.trainSize === trainSize && params.epochs === epochs;

/** "about 1 min": what was measured in a moment is not known to the second. */
export function timeWords(seconds: number | null): string {
  if (seconds === null) return 'time not known yet';
  if (seconds < 5) return 'a few seconds';
  if (seconds < 55) return `about ${5 * Math.round(seconds / 5)} s`;
  if (seconds < 5400) return `about ${Math.max(1, Math.round(seconds / 60))} min`;
  return `about ${Math.round(seconds / 3600)} h`;
}
