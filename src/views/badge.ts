// Whose picture it is that stands in a card: the example's, that of an earlier run, that of random weights.

import type { ProbeId } from '../probes/index.ts';
import { isMadeAlike } from '../state/pending.ts';
import { EXAMPLE_RUN } from '../state/run/state.ts';
import type { LabState } from '../state/store.ts';

/**
 * `before`: of the run before the controls were changed. `earlier`: of a run with the settings of this one, which began again or goes
 * on from a saved state.
 */
export type Badge = 'example' | 'before' | 'earlier' | 'untrained';

/** Null for a picture of the run that the controls describe, and where there is no picture. */
export function badgeOf(
  { seen, pending, snapshot }: Pick<LabState, 'seen' | 'pending' | 'snapshot'>,
  probe: ProbeId,
): Badge | null {
  const look = seen[probe];
  if (!look) return null;
  if (look.run === EXAMPLE_RUN) return 'example';
  if (pending.length > 0) return 'before';
  if (snapshot !== null && snapshot.run !== look.run)
    return isMadeAlike(look.params, snapshot.params) ? 'earlier' : 'before';
  return look.step === 0 ? 'untrained' : null;
}
