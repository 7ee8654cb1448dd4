// What the discriminator of an adversarial autoencoder pays for its errors, and how often it is right.

import type { Loss } from './types.ts';

/**
 * -log D(p) - log(1 - D(z)) = softplus(-d(p)) + softplus(d(z)), [n]: p a sample of the prior, z the code, d the logit of D. Goodfellow
 * et al. (2014), equation 1, turned into what is minimised.
 */
export const discriminator: Loss<never> = {
  label: 'Discriminator',
  help: 'The [[cross-entropy]] of telling samples of the [[prior]] from codes of the [[encoder]], both added. 1.39 is that of a coin: then the two cannot be told apart.',
  source: 'Goodfellow and others, “Generative adversarial nets” (2014), equation 1; Makhzani and others (2015).',
  formula: '-\\log D(p) - \\log\\bigl(1 - D(z)\\bigr), \\quad p \\sim \\mathcal N(0, 1)',
  fields: [],
  axis: 'own',
  weight: () => 1,
  term(tf, { z, adversary }) {
    const [real, made] = [adversary!.prior, z].map(adversary!.discriminate);
    return tf.add(tf.bernoulli(tf.onesLike(real), real), tf.bernoulli(tf.zerosLike(made), made));
  },
};
