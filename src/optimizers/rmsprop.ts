// RMSprop: each weight's step is divided by the running size of its gradient.

import { number, numberIn } from '../core/field.ts';
import { epsilon } from './epsilon.ts';
import type { Optimizer } from './types.ts';

/** Memory of the running average. */
export const rho = number({
  id: 'rho',
  label: 'Memory ρ',
  help: 'How much of its running average of squared [[gradients|gradient]] RMSprop keeps at each step. 0.9 remembers about ten steps, 0.99 a hundred.',
  formula: 's \\leftarrow \\rho s + (1-\\rho) g^2',
  group: 'training',
  isMinor: true,
  cost: 'live',
  initial: 0.9,
  min: 0,
  max: 0.999,
  step: 0.001,
});

/** s <- rho s + (1 - rho) g²; w <- w - rate · g / sqrt(s + epsilon), epsilon inside the root. Tieleman & Hinton, lecture 6.5 (2012). */
export const rmsprop: Optimizer<typeof rho | typeof epsilon> = {
  label: 'RMSprop',
  help: 'Scales each step by a running average of the [[gradient]]’s size. The default.',
  source: 'Tieleman and Hinton (2012), lecture 6.5 of “Neural Networks for Machine Learning”.',
  formula: 's \\leftarrow \\rho s + (1-\\rho) g^2, \\quad w \\leftarrow w - \\eta\\, g / \\sqrt{s + \\epsilon}',
  fields: [rho, epsilon],
  slots: () => 1,
  update(tf, { value, gradient, slots, learningRate, epsilon, values }) {
    const memory = numberIn(values, rho);
    const s = tf.add(tf.mul(slots[0], memory), tf.mul(tf.square(gradient), 1 - memory));
    const move = tf.div(tf.mul(gradient, learningRate), tf.sqrt(tf.add(s, epsilon)));
    return { value: tf.sub(value, move), slots: [s] };
  },
};
