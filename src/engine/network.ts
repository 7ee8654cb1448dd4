// The network of an experiment: what its model builds, and the likelihood that judges what the decoder gives.

import type { Shape } from '../core/shape.ts';
import { likelihoods } from '../likelihoods/index.ts';
import type { BuiltLikelihood } from '../likelihoods/types.ts';
import { additionsTo } from '../losses/additions.ts';
import type { LossId } from '../losses/index.ts';
import { models } from '../models/index.ts';
import type { EncoderDecoder, Network, Variable } from '../models/types.ts';
import type { Params } from '../params/schema.ts';
import { createKit } from './kit.ts';

/**
 * What the likelihood learns comes after the weights, and is learned in the first part, which also goes down what is added.
 * @param terms of the model
 * @param additions terms that count while they weigh anything
 */
export function joined(
  coder: EncoderDecoder,
  likelihood: BuiltLikelihood,
  terms: readonly LossId[],
  additions: readonly LossId[] = [],
): Network {
  const [first, ...others] = coder.parts ?? [{ id: 'all', variables: coder.variables, terms }];
  const withLikelihood = (variables: readonly Variable[]) => [...variables, ...likelihood.variables];
  return {
    ...coder,
    likelihood,
    variables: withLikelihood(coder.variables),
    parts: [{ ...first, variables: withLikelihood(first.variables), additions }, ...others],
  };
}

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
