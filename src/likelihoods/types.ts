// The contract of a likelihood: what the numbers at the end of a decoder mean, and how surprised they are by an example.

import type { Field, Settings } from '../core/field.ts';
import type { Member } from '../core/member.ts';
import type { Range } from '../core/scaling.ts';
import type { Kit, Tensor1D, Tensor2D, Tf, Variable } from '../models/types.ts';

/** Its formula is -log p(x|z). */
export interface Likelihood<F extends Field = Field> extends Member<F> {
  /** How many numbers the decoder gives for each value of an example. */
  readonly perValue: number;
  /** What it asks of the values that it judges: those of a probability lie in 0..1. */
  readonly range: Range;
  /** Standard deviation of every value, in the units that a network sees, where the settings alone say it. */
  sigma?(values: Settings): number;
  build(kit: Kit, values: Settings): BuiltLikelihood;
}

/** A likelihood of one network. `output` is what its decoder gives, [n, perValue · values], the numbers of a value side by side. */
export interface BuiltLikelihood {
  /** What it learns itself, beside the weights of the network, in a fixed order. */
  readonly variables: readonly Variable[];
  /**
   * What it makes of the output: `cross-entropy` of values in 0..1 from logits, for which the engine has a faster way with many
   * samples, or a `density`, whose -log can be negative.
   */
  readonly kind: 'cross-entropy' | 'density';
  /** -log p(x|z) with its constants, summed over the values: x [n, values] -> [n], nats. */
  nll(tf: Tf, x: Tensor2D, output: Tensor2D): Tensor1D;
  /** E[x|z], [n, values]: what is shown as the reconstruction. */
  mean(tf: Tf, output: Tensor2D): Tensor2D;
}
