// The contract of an optimizer: one pure update per variable. Slots are the running averages it keeps beside the weights.

import type { Field, Settings } from '../core/field.ts';
import type { Member } from '../core/member.ts';
import type { Tensor, Tf } from '../models/types.ts';

export interface Update {
  readonly value: Tensor;
  readonly gradient: Tensor;
  readonly slots: readonly Tensor[];
  readonly learningRate: number;
  /** Number of this update, from 1. */
  readonly step: number;
  /**
   * Keeps a division by zero away: that of the settings, or the smallest that the device can add if it is larger. Always
   * explicit, for the default of TensorFlow.js depends on the device.
   */
  readonly epsilon: number;
  /** Values of its fields, among others. */
  readonly values: Settings;
}

export interface Optimizer<F extends Field = Field> extends Member<F> {
  /** How many slots of a variable's own shape it keeps; they start at zero. */
  slots(values: Settings): number;
  /** New value and new slots; nothing is changed in place. */
  update(tf: Tf, update: Update): { value: Tensor; slots: readonly Tensor[] };
}
