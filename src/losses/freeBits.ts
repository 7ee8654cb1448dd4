// Free bits: what each dimension may cost for nothing, so that none is given up before it has been of use.

import { number } from '../core/field.ts';
import type { Tensor1D } from '../models/types.ts';
import type { Loss } from './types.ts';

const floor = number({
  id: 'freeBits',
  label: 'Free bits λ',
  help: 'How many [[nats|nat]] of KL each latent dimension has for nothing: below that, on average over a batch, KL no longer pulls it to the [[prior]]. A remedy for [[posterior collapse]]. 0 is off.',
  formula: '\\text{KL} \\to \\sum_j \\max\\bigl(\\lambda, \\overline{\\mathrm{KL}}_j\\bigr)',
  group: 'objective',
  isMinor: true,
  cost: 'live',
  initial: 0,
  min: 0,
  max: 20,
  sliderMax: 2,
  step: 0.001,
  unit: 'nats',
  named: { 0: 'off' },
  // A KL that weighs nothing has nothing to be freed of.
  applies: ({ beta }) => Number(beta) > 0,
});

/**
 * What is added to KL where the batch is below the floor: Σ λ - KL_j over the dimensions j whose KL is less than λ on average over
 * the batch; mean, logVar [n, latent] -> [n], nats. KL and this together are Σ max(λ, KL_j) after averaging, equation 15 of Kingma
 * et al. (2016) with groups of one dimension, and its gradient: where j is below the floor, the two cancel.
 */
export const freeBits: Loss<typeof floor> = {
  label: 'Free bits',
  help: 'What KL lacks to the floor, dimension by dimension. Where it is above zero, a dimension costs the model nothing more for being used.',
  source: 'Kingma and others, “Improving variational inference with inverse autoregressive flow” (2016), equation 15.',
  formula: '\\sum_j \\max\\bigl(0, \\lambda - \\overline{\\mathrm{KL}}_j\\bigr)',
  fields: [floor],
  axis: 'own',
  letter: 'β',
  appliesTo: ({ losses }) => losses.includes('kl'),
  weight: ({ freeBits, beta }) => (Number(freeBits) > 0 ? Number(beta) : 0),
  term(tf, { mean, logVar }, values) {
    const width = logVar!;
    const each = tf.mul(tf.sub(tf.add(tf.square(mean), tf.exp(width)), tf.add(width, 1)), 0.5);
    const lacking = tf.sub(Number(values.freeBits), each);
    // The mean over the batch decides, and no gradient goes through the decision.
    const isBelow = tf.step(tf.sub(Number(values.freeBits), tf.div(tf.sum(each, 0), mean.shape[0])));
    return tf.sum(tf.mul(lacking, isBelow), 1) as Tensor1D;
  },
};
