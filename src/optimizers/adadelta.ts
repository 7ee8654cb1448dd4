// Adadelta: RMSprop that measures its own steps as well, and so needs hardly any learning rate.

import { number, numberIn } from '../core/field.ts';
import { epsilon } from './epsilon.ts';
import type { Optimizer } from './types.ts';

/** Memory of both running averages. It has an id of its own, for it does not begin where that of RMSprop does. */
export const adadeltaRho = number({
  id: 'adadeltaRho',
  label: 'Memory ρ',
  help: 'How much of its running averages, of squared [[gradients|gradient]] and of squared steps, Adadelta keeps at each step. 0.95 remembers about twenty steps.',
  formula: 's \\leftarrow \\rho s + (1-\\rho) g^2',
  group: 'training',
  isMinor: true,
  cost: 'live',
  initial: 0.95,
  min: 0,
  max: 0.999,
  step: 0.001,
});

/**
 * s <- rho s + (1 - rho) g²; d = g sqrt(u + epsilon) / sqrt(s + epsilon); u <- rho u + (1 - rho) d²; w <- w - rate · d.
 * Zeiler, "ADADELTA: An Adaptive Learning Rate Method" (2012), algorithm 1, whose rate is one; epsilon inside the roots.
 */
export const adadelta: Optimizer<typeof adadeltaRho | typeof epsilon> = {
  label: 'Adadelta',
  help: 'Scales each step by the size of recent steps over that of recent [[gradients|gradient]]. Designed for a [[learning rate]] of 1 (set it there); it starts slowly.',
  source: 'Zeiler (2012), algorithm 1.',
  formula:
    'd = g \\sqrt{u + \\epsilon} / \\sqrt{s + \\epsilon}, \\quad w \\leftarrow w - \\eta\\, d, \\quad u \\leftarrow \\rho u + (1-\\rho) d^2',
  fields: [adadeltaRho, epsilon],
  slots: () => 2,
  update(tf, { value, gradient, slots, learningRate, epsilon, values }) {
    const rho = numberIn(values, adadeltaRho);
    const s = tf.add(tf.mul(slots[0], rho), tf.mul(tf.square(gradient), 1 - rho));
    const size = tf.div(tf.sqrt(tf.add(slots[1], epsilon)), tf.sqrt(tf.add(s, epsilon)));
    const move = tf.mul(gradient, size);
    const u = tf.add(tf.mul(slots[1], rho), tf.mul(tf.square(move), 1 - rho));
    return { value: tf.sub(value, tf.mul(move, learningRate)), slots: [s, u] };
  },
};
