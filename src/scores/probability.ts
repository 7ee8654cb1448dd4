// The notebook's score: the geometric mean of the probabilities of an image's pixels.

import type { Tensor1D } from '../models/types.ts';
import type { Score } from './types.ts';

/**
 * 1 - exp(-mean binary cross-entropy per pixel). Cross-entropy is taken from logits, as in the loss; x, logits [n, 784]
 * -> [n] in 0..1. It grows with the cross-entropy, so both give the same ROC curve.
 */
export const probability: Score = {
  label: 'Probability per pixel',
  help: 'exp(−mean cross-entropy): the probability that the decoder gives to a typical pixel of the image. Blind to how likely the code itself is, and kind to images with little ink.',
  formula: 'p = \\exp\\Bigl(\\tfrac{1}{784} \\sum_i x_i \\log p_i + (1 - x_i) \\log(1 - p_i)\\Bigr)',
  score(tf, { x, logits }) {
    const crossEntropy = tf.mean(tf.sub(tf.softplus(logits), tf.mul(x, logits)), 1);
    return tf.sub(1, tf.exp(tf.neg(crossEntropy))) as Tensor1D;
  },
  reading: { label: 'probability', of: score => 1 - score },
};
