// RMSprop: each weight's step is divided by the running size of its gradient.

import type { Optimizer } from './types.ts';

/** Memory of the running average. */
export const RHO = 0.9;

/** s <- rho s + (1 - rho) g²; w <- w - rate · g / sqrt(s + epsilon), epsilon inside the root. Tieleman & Hinton, lecture 6.5 (2012). */
export const rmsprop: Optimizer = {
  label: 'RMSprop',
  help: 'Scales each step by a running average of the [[gradient]]’s size (rho = 0.9). The default.',
  source: 'Tieleman and Hinton (2012), lecture 6.5 of “Neural Networks for Machine Learning”.',
  formula: 's \\leftarrow \\rho s + (1-\\rho) g^2, \\quad w \\leftarrow w - \\eta\\, g / \\sqrt{s + \\epsilon}',
  slots: 1,
  update(tf, { value, gradient, slots, learningRate, epsilon }) {
    const s = tf.add(tf.mul(slots[0], RHO), tf.mul(tf.square(gradient), 1 - RHO));
    const move = tf.div(tf.mul(gradient, learningRate), tf.sqrt(tf.add(s, epsilon)));
    return { value: tf.sub(value, move), slots: [s] };
  },
};
