// The network of an experiment: what its model builds, and the likelihood that judges what the decoder gives.

import type { Shape } from '../core/shape.ts';
import { likelihoods } from '../likelihoods/index.ts';
import { additionsTo } from '../losses/additions.ts';
import { models } from '../models/index.ts';
import { joined } from '../models/joined.ts';
import type { Network } from '../models/types.ts';
import type { Params } from '../params/schema.ts';
import { createKit } from './kit.ts';

/**
 * For examples of this shape; the same params build the same weights. Whoever has it disposes its variables.
 * @param variance of the training values about their means, where a likelihood starts with it
 */
export function buildNetwork(
  shape: Shape,
  params: Pick<Params, 'model' | 'likelihood' | 'seed'>,
  variance?: () => number,
): Network {
  const likelihood = likelihoods[params.likelihood];
  const kit = createKit(shape, params.seed, likelihood.perValue, variance);
  const model = models[params.model];
  return joined(model.build(kit, params), likelihood.build(kit, params), model.losses, additionsTo(model));
}
