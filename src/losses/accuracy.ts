// How often the discriminator of an adversarial autoencoder is right: watched, not minimised.

import type { Tensor1D } from '../models/types.ts';
import type { Loss } from './types.ts';

/** ½ [d(p) > 0] + ½ [d(z) <= 0], [n]: the share of samples p of the prior and of codes z that are called what they are. */
export const accuracy: Loss<never> = {
  label: 'Discriminator’s accuracy',
  help: 'The share of codes and of samples of the [[prior]] that the discriminator tells rightly. One half is chance: the codes are then spread as the prior is. Near one, it has won.',
  source: 'Makhzani and others, “Adversarial autoencoders” (2015), whose discriminator it judges.',
  formula: '\\tfrac12 [D(p) > \\tfrac12] + \\tfrac12 [D(z) \\le \\tfrac12]',
  fields: [],
  axis: 'share',
  weight: () => 0,
  term(tf, { z, adversary }) {
    const [real, made] = [adversary!.prior, z].map(adversary!.discriminate);
    const right = tf.add(tf.step(real), tf.sub(1, tf.step(made)));
    return tf.reshape(tf.mul(right, 0.5), [-1]) as Tensor1D;
  },
};
