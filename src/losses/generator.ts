// What the encoder of an adversarial autoencoder pays for being found out.

import type { Loss } from './types.ts';

/** -log D(z) = softplus(-d(z)), [n]: z the code, d the logit of D. Goodfellow et al. (2014), section 3: the one that does not saturate. */
export const generator: Loss<never> = {
  label: 'Generator',
  help: 'How sure the discriminator is that a code is no sample of the [[prior]], in [[nats|nat]]: what the [[encoder]] lowers, once a step, after the discriminator has learned. 0.69 is a coin’s.',
  source: 'Goodfellow and others, “Generative adversarial nets” (2014), section 3, with log D in place of log(1 − D).',
  formula: '-\\log D(z)',
  fields: [],
  axis: 'own',
  weight: () => 1,
  term(tf, { z, adversary }) {
    const made = adversary!.discriminate(z);
    return tf.bernoulli(tf.onesLike(made), made);
  },
};
