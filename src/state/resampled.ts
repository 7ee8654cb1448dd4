// A test set is drawn again a thousand times, a few milliseconds at a time, so that nothing stutters.

import type { PairOfAreas } from '../core/pairedBootstrap.ts';
import type { Working } from './task.ts';

const RESAMPLES = 1000;
/** Time for resamples between two turns of everybody else. */
const SLICE_MS = 8;

interface Resampling extends Working {
  /** How much of the whole work is done before it, 0..1. */
  readonly from: number;
  rest(): Promise<void>;
  now(): number;
}

/** Null where it was stopped. */
export async function resampled(
  next: () => PairOfAreas,
  { from, rest, now, tell, isStopped }: Resampling,
): Promise<PairOfAreas[] | null> {
  const drawn: PairOfAreas[] = [];
  while (drawn.length < RESAMPLES) {
    const until = now() + SLICE_MS;
    do drawn.push(next());
    while (drawn.length < RESAMPLES && now() < until);
    tell(from + ((1 - from) * drawn.length) / RESAMPLES);
    await rest();
    if (isStopped()) return null;
  }
  return drawn;
}
