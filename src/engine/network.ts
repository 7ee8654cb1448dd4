// The network of an experiment: what its model builds, and the likelihood that judges what the decoder gives.

import type { Shape } from '../core/shape.ts';
import { likelihoods } from '../likelihoods/index.ts';
import type { BuiltLikelihood } from '../likelihoods/types.ts';
import { models } from '../models/index.ts';
import type { EncoderDecoder, Network } from '../models/types.ts';
import type { Params } from '../params/schema.ts';
import { createKit } from './kit.ts';

/** What a likelihood learns comes after the weights, where it was never missed by those who saved them without one. */
export const joined = (coder: EncoderDecoder, likelihood: BuiltLikelihood): Network => ({
  ...coder,
  likelihood,
  variables: [...coder.variables, ...likelihood.variables],
});

/** For examples of this shape; the same params build the same weights. Whoever has it disposes its variables. */
export function buildNetwork(shape: Shape, params: Pick<Params, 'model' | 'likelihood' | 'seed'>): Network {
  const likelihood = likelihoods[params.likelihood];
  const kit = createKit(shape, params.seed, likelihood.perValue);
  return joined(models[params.model].build(kit, params), likelihood.build(kit, params));
}
