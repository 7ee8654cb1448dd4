// The contract of an annealing schedule: what share of its weight KL has at a step.

import type { Field } from '../core/field.ts';

export interface Annealing<F extends Field = Field> {
  readonly label: string;
  readonly help: string;
  /** β of a step, in LaTeX; none where it stays what it is. */
  readonly formula?: string;
  readonly source?: string;
  readonly fields: readonly F[];
  /**
   * Share of β, 0 to 1.
   * @param step counted from 1
   * @param warmup steps over which it rises, above zero, not necessarily whole
   */
  share(step: number, warmup: number): number;
}
