// Stochastic gradient descent: the step every other optimizer improves on.

import { number, numberIn } from '../core/field.ts';
import type { Optimizer } from './types.ts';

const momentum = number({
  id: 'momentum',
  label: 'Momentum μ',
  help: 'How much of the step before goes into each step: what points the same way adds up, and what points to and fro cancels. 0 is plain descent; 0.9 makes steps up to ten times as long, so lower the [[learning rate]] with it. It starts a new run, for it needs a running sum for each weight.',
  formula: 'v \\leftarrow \\mu v + g, \\quad w \\leftarrow w - \\eta\\, v',
  group: 'training',
  isMinor: true,
  cost: 'rebuild',
  initial: 0,
  min: 0,
  max: 0.99,
  step: 0.01,
  named: { 0: 'off' },
});

/** The μ of these settings. */
export const momentumOf = (values: Parameters<Optimizer['slots']>[0]): number => numberIn(values, momentum);

/**
 * w <- w - rate · g, Robbins & Monro (1951). Wants another learning rate than the others. With momentum, v <- mu v + g and
 * w <- w - rate · v, Polyak (1964), in the form in which the rate is outside the sum: a change of it acts at once.
 */
export const sgd: Optimizer<typeof momentum> = {
  label: 'SGD',
  help: 'Plain steps against the [[gradient]], with momentum if you like. Simple, and sensitive to the [[learning rate]].',
  source: 'Robbins and Monro (1951); momentum: Polyak (1964).',
  formula: 'w \\leftarrow w - \\eta\\, g',
  fields: [momentum],
  slots: values => (momentumOf(values) > 0 ? 1 : 0),
  update(tf, { value, gradient, slots, learningRate, values }) {
    const sums = slots.map(slot => tf.add(tf.mul(slot, momentumOf(values)), gradient));
    return { value: tf.sub(value, tf.mul(sums[0] ?? gradient, learningRate)), slots: sums };
  },
};
