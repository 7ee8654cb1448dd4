// A tighter bound of the likelihood than the ELBO: the samples are weighted by how well they explain the image.

import type { Tensor1D } from '../models/types.ts';
import { boundOf, negativeLogLikelihood } from './terms.ts';
import type { SampleScore } from './types.ts';

/**
 * -log (1/L) Σ p(x|z_l) p(z_l) / q(z_l|x), [n], nats. Burda, Grosse & Salakhutdinov, "Importance Weighted Autoencoders"
 * (2016), equation 8. With one sample it is a noisy ELBO. A sample gives -log of its weight; the constants of the two
 * Gaussians cancel: log p(z) - log q(z|x) = Σ 1/2 (logVar - z² + (z - mean)² / sigma²).
 */
export const importance: SampleScore = {
  kind: 'samples',
  measures: 'likelihood',
  label: 'Importance-weighted bound',
  help: 'An upper bound on −log p(x), in [[nats|nat]], from L samples weighted by how well they explain the {image} ([[importance sampling]]). The more samples, the tighter: with one it is a noisy negative [[ELBO]].',
  blind: 'Like every [[likelihood]] it favours simple {images} over typical ones (Nalisnick et al. 2019).',
  formula: '-\\log \\tfrac1L \\sum_l \\frac{p(x \\mid z_l)\\, p(z_l)}{q(z_l \\mid x)}',
  source: 'Burda, Grosse and Salakhutdinov (2016), equation 8.',
  needs: {
    of: 'posterior',
    without: 'there is nothing to weigh samples by, and it orders examples as “Probability per value” does',
  },
  sample(tf, pass) {
    const { mean, logVar, z } = pass;
    const nll = negativeLogLikelihood(tf, pass);
    if (!logVar) return nll;
    const fromMean = tf.mul(tf.square(tf.sub(z, mean)), tf.exp(tf.neg(logVar)));
    const logRatio = tf.mul(tf.sum(tf.add(tf.sub(logVar, tf.square(z)), fromMean), 1), 0.5);
    return tf.sub(nll, logRatio) as Tensor1D;
  },
  reduce: boundOf,
  reading: { label: 'IW bound', unit: 'nats', about: 'on −log p(x)', of: score => score },
};
