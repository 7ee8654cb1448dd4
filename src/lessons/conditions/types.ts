// The contract of a condition: a thing that a check asks of a run. All of it is data that a link can carry; what it means is
// computed from what the page knows, never from what somebody typed.

import type { ProbeId } from '../../probes/index.ts';
import type { Facts } from '../../state/lesson/facts.ts';

export interface ConditionKind<Of> {
  /** A sentence that says what is missing; null where nothing is. */
  missing(condition: Of, facts: Facts): string | null;
  /** What has to be looked at for it. */
  probe?(condition: Of): ProbeId | undefined;
}
