// The contract of a measure: one number that can be read off a run, so that it can be predicted and checked.

import type { ProbeId } from '../../probes/index.ts';
import type { Facts } from '../../state/lesson/facts.ts';

export interface Measure {
  /** "the AUC", as in "the AUC is 0.74". */
  readonly label: string;
  /** After the number, with its blank: " nats". */
  readonly unit: string;
  /** Decimals that mean something. */
  readonly digits: number;
  /** What has to be looked at for it, beside what always is. */
  readonly probe?: ProbeId;
  /** Null where the run does not tell, or not yet. */
  of(facts: Facts): number | null;
}
