// The contract of an annealing schedule: what share of its weight KL has at a step.

import type { Field } from '../core/field.ts';
import type { Member } from '../core/member.ts';

/** Its formula is β of a step. */
export interface Annealing<F extends Field = Field> extends Member<F> {
  /**
   * Share of β, 0 to 1.
   * @param step counted from 1
   * @param warmup steps over which it rises, above zero, not necessarily whole
   */
  share(step: number, warmup: number): number;
}
