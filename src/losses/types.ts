// The contract of a loss term: one number per example, in nats, and the weight it enters the total with.

import type { Field, Settings } from '../core/field.ts';
import type { Pass, Tensor1D, Tf } from '../models/types.ts';

export interface Loss<F extends Field = Field> {
  readonly label: string;
  readonly help: string;
  readonly formula: string;
  readonly source: string;
  readonly fields: readonly F[];
  /** Where the loss curves draw it: beside the total, which is mostly made of it, or among the small ones, on an axis of their own. */
  readonly axis: 'total' | 'own';
  /** The letter of its weight, where it has one that is not 1. */
  readonly letter?: string;
  /** Factor of this term in the total loss, from the field values. */
  weight(values: Settings): number;
  /** [n], nats per image. Summed over pixels or dimensions, never over the batch: a batch-wide sum overflows half precision. */
  term(tf: Tf, pass: Pass): Tensor1D;
}
