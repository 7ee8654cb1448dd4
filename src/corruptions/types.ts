// The contract of a corruption: what the encoder is given in training in place of an example. Whatever it is, the loss compares with
// the example as it was, and scores see nothing else.

import type { Field } from '../core/field.ts';
import type { Member } from '../core/member.ts';
import type { ShapeKind } from '../core/shape.ts';
import type { Tensor2D, Tf } from '../models/types.ts';

/** What a corruption has to go by. */
export interface Corrupting {
  /** Standard normal numbers, one for each value, [n, values]. */
  readonly normals: Tensor2D;
  /** How much, 0 to 1. */
  readonly level: number;
  /** Whether values lie in 0..1, as those of pixels do. */
  readonly isBounded: boolean;
}

/** Its formula is what is given. */
export interface Corruption<F extends Field = Field> extends Member<F> {
  /** What its examples can be. */
  readonly takes: readonly ShapeKind[];
  /** x [n, values] -> what the encoder is given, [n, values]. */
  corrupt(tf: Tf, x: Tensor2D, by: Corrupting): Tensor2D;
}
