// One forward pass. Training and scoring both go through here, so they can never disagree about what a model does.

import type { Network, Pass, Posterior, Tensor2D, Tf } from './types.ts';

/**
 * x [n, values] and noise [n, latent] -> `{ x, mean, logVar, z, output, likelihood, encode }`, with z = mean + exp(logVar / 2) · noise, the
 * reparameterisation of Kingma & Welling (2013). Without noise, or in a model without log-variance, z is the mean.
 * @param given to the encoder in place of x, where x is corrupted
 */
export const forward = (tf: Tf, network: Network, x: Tensor2D, noise: Tensor2D | null, given = x): Pass =>
  onwards(tf, network, x, network.encode(given), noise);

/** The second half of a pass: several samples of one posterior need only one encoding. */
export function onwards(
  tf: Tf,
  network: Network,
  x: Tensor2D,
  { mean, logVar }: Posterior,
  noise: Tensor2D | null,
): Pass {
  const z = logVar && noise ? tf.reparameterise(mean, logVar, noise) : mean;
  const { likelihood, encode } = network;
  return { x, mean, logVar, z, output: network.decode(z), likelihood, encode };
}
