// Adam: RMSprop with a running mean of the gradient, both corrected for having started at zero.

import { epsilon } from './epsilon.ts';
import type { Optimizer } from './types.ts';

/** Memory of the running mean, and of the running square. */
export const [BETA1, BETA2] = [0.9, 0.999];

/**
 * m <- b1 m + (1 - b1) g; s <- b2 s + (1 - b2) g²; w <- w - rate · mHat / (sqrt(sHat) + epsilon).
 * Kingma & Ba, "Adam" (2015), algorithm 1; epsilon outside the root.
 */
export const adam: Optimizer<typeof epsilon> = {
  label: 'Adam',
  help: 'RMSprop plus a running mean of the [[gradient]] (momentum); both averages are corrected for having started at zero.',
  source: 'Kingma and Ba (2015), algorithm 1.',
  formula: 'w \\leftarrow w - \\eta\\, \\hat m / (\\sqrt{\\hat s} + \\epsilon)',
  fields: [epsilon],
  slots: () => 2,
  update(tf, { value, gradient, slots, learningRate, step, epsilon }) {
    const m = tf.add(tf.mul(slots[0], BETA1), tf.mul(gradient, 1 - BETA1));
    const s = tf.add(tf.mul(slots[1], BETA2), tf.mul(tf.square(gradient), 1 - BETA2));
    const mHat = tf.div(m, 1 - BETA1 ** step);
    const sHat = tf.div(s, 1 - BETA2 ** step);
    // Divided first: the product of two small numbers would vanish in half precision.
    const move = tf.mul(tf.div(mHat, tf.add(tf.sqrt(sHat), epsilon)), learningRate);
    return { value: tf.sub(value, move), slots: [m, s] };
  },
};
