// Adadelta: RMSprop that measures its own steps as well, and so needs hardly any learning rate.

import type { Optimizer } from './types.ts';

/** Memory of both running averages. */
export const RHO = 0.95;

/**
 * s <- rho s + (1 - rho) g²; d = g sqrt(u + epsilon) / sqrt(s + epsilon); u <- rho u + (1 - rho) d²; w <- w - rate · d.
 * Zeiler, "ADADELTA: An Adaptive Learning Rate Method" (2012), algorithm 1, whose rate is one; epsilon inside the roots.
 */
export const adadelta: Optimizer = {
  label: 'Adadelta',
  help: 'Scales each step by the size of recent steps over that of recent [[gradients|gradient]]. Designed for a [[learning rate]] of 1 (set it there); it starts slowly.',
  source: 'Zeiler (2012), algorithm 1.',
  formula:
    'd = g \\sqrt{u + \\epsilon} / \\sqrt{s + \\epsilon}, \\quad w \\leftarrow w - \\eta\\, d, \\quad u \\leftarrow \\rho u + (1-\\rho) d^2',
  slots: 2,
  update(tf, { value, gradient, slots, learningRate, epsilon }) {
    const s = tf.add(tf.mul(slots[0], RHO), tf.mul(tf.square(gradient), 1 - RHO));
    const size = tf.div(tf.sqrt(tf.add(slots[1], epsilon)), tf.sqrt(tf.add(s, epsilon)));
    const move = tf.mul(gradient, size);
    const u = tf.add(tf.mul(slots[1], RHO), tf.mul(tf.square(move), 1 - RHO));
    return { value: tf.sub(value, tf.mul(move, learningRate)), slots: [s, u] };
  },
};
