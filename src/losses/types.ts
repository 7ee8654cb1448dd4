// The contract of a loss term: one number per example, in nats, and the weight it enters the total with.

import type { Field, Settings } from '../core/field.ts';
import type { Member } from '../core/member.ts';
import type { Model, Pass, Tensor1D, Tf } from '../models/types.ts';

export interface Loss<F extends Field = Field> extends Member<F> {
  /**
   * Where the loss curves draw it: beside the total, which is mostly made of it, or among the small ones, on an axis of their own; or
   * as a share from 0 to 1 that is watched and weighs nothing.
   */
  readonly axis: 'total' | 'own' | 'share';
  /** The letter of its weight, where it has one that is not 1. */
  readonly letter?: string;
  /**
   * Of a term that a person can add to those of a model: whom it means something for. It is computed while it weighs anything, and
   * nowhere to be seen while it does not. A term without this is one that models name.
   */
  appliesTo?(model: Pick<Model, 'losses'>): boolean;
  /** Factor of this term in the total loss, from the field values. */
  weight(values: Settings): number;
  /**
   * [n], nats per image or what is weighed like them. Summed over pixels or dimensions, never over the batch: a batch-wide sum
   * overflows half precision.
   */
  term(tf: Tf, pass: Pass, values: Settings): Tensor1D;
}
