// The other dataset that is laid over the score's histogram, if there is one and it fits what is shown.

import type { DatasetId } from '../../../datasets/index.ts';
import type { OodScores } from '../../../probes/ood.ts';
import type { LabState } from '../../../state/store.ts';
import { useLab } from '../../useLab.ts';

/** What somebody wants to lay over; null: nothing. The run's own dataset is there already. */
export const wantedOod = ({ params, seen }: LabState): DatasetId | null =>
  params.compareWith === 'none' || params.compareWith === seen.detection?.params.dataset ? null : params.compareWith;

/** Scores of another dataset, of the same run and under the same score as the test set, or null. */
export function oodIn(state: LabState): OodScores | null {
  const { detection, ood } = state.seen;
  if (!detection || !ood || ood.run !== detection.run || ood.look.count === 0) return null;
  if (ood.look.dataset !== wantedOod(state) || ood.look.scoreId !== detection.look.scoreId) return null;
  return ood.look;
}

export const useOod = (): OodScores | null => useLab(oodIn);
