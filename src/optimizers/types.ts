// The contract of an optimizer: one pure update per variable. Slots are the running averages it keeps beside the weights.

import type { Described } from '../core/member.ts';
import type { Tensor, Tf } from '../models/types.ts';

export interface Update {
  readonly value: Tensor;
  readonly gradient: Tensor;
  readonly slots: readonly Tensor[];
  readonly learningRate: number;
  /** Number of this update, from 1. */
  readonly step: number;
  /**
   * Keeps a division by zero away: 1e-7, or the smallest that a half-precision device can add. Always explicit, for the
   * default of TensorFlow.js depends on the device.
   */
  readonly epsilon: number;
}

export interface Optimizer extends Described {
  /** How many slots of a variable's own shape it keeps; they start at zero. */
  readonly slots: number;
  /** New value and new slots; nothing is changed in place. */
  update(tf: Tf, update: Update): { value: Tensor; slots: readonly Tensor[] };
}
