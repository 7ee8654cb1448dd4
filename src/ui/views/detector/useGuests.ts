// The other dataset that is laid over the score's histogram, if there is one and it fits what is shown.

import type { DatasetId } from '../../../datasets/index.ts';
import type { Guests } from '../../../probes/guests.ts';
import type { LabState } from '../../../state/store.ts';
import { useLab } from '../../useLab.ts';

/** What somebody wants to lay over; null: nothing. The run's own dataset is there already. */
export const wantedGuests = ({ params, seen }: LabState): DatasetId | null =>
  params.compareWith === 'none' || params.compareWith === seen.detection?.params.dataset ? null : params.compareWith;

/** Guests of the same run and under the same score as the test set, or null. */
export function guestsIn(state: LabState): Guests | null {
  const { detection, guests } = state.seen;
  if (!detection || !guests || guests.run !== detection.run || guests.look.count === 0) return null;
  if (guests.look.dataset !== wantedGuests(state) || guests.look.scoreId !== detection.look.scoreId) return null;
  return guests.look;
}

export const useGuests = (): Guests | null => useLab(guestsIn);
