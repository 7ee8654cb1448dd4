// One forward pass. Training and scoring both go through here, so they can never disagree about what a model does.

import type { Network, Pass, Posterior, Tensor2D, Tf } from './types.ts';

/**
 * x [n, values] and noise [n, latent] -> `{ x, mean, logVar, z, output, likelihood, encode }`, with z = mean + exp(logVar / 2) · noise, the
 * reparameterisation of Kingma & Welling (2013). Without noise, or in a model without log-variance, z is the mean. Where a
 * discriminator is trained, the noise is its samples of the prior. The code is decoded when somebody asks for the output.
 * @param given to the encoder in place of x, where x is corrupted
 */
export function forward(tf: Tf, network: Network, x: Tensor2D, noise: Tensor2D | null, given = x): Pass {
  const { likelihood, encode, discriminate } = network;
  const { mean, logVar } = encode(given);
  const z = codeOf(tf, { mean, logVar }, noise);
  let output: Tensor2D | null = null;
  return {
    ...{ x, mean, logVar, z, likelihood, encode },
    ...(discriminate && noise && { adversary: { prior: noise, discriminate } }),
    get output() {
      output ??= network.decode(z);
      return output;
    },
  };
}

/** The second half of a pass: several samples of one posterior need only one encoding. */
export function onwards(tf: Tf, network: Network, x: Tensor2D, posterior: Posterior, noise: Tensor2D | null): Pass {
  const { likelihood, encode } = network;
  const z = codeOf(tf, posterior, noise);
  return { x, ...posterior, z, output: network.decode(z), likelihood, encode };
}

const codeOf = (tf: Tf, { mean, logVar }: Posterior, noise: Tensor2D | null): Tensor2D =>
  logVar && noise ? tf.reparameterise(mean, logVar, noise) : mean;
