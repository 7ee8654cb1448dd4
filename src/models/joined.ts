// What a model builds and the likelihood that judges what its decoder gives, as one network of parts.

import type { BuiltLikelihood } from '../likelihoods/types.ts';
import type { LossId } from '../losses/index.ts';
import type { EncoderDecoder, Network, Variable } from './types.ts';

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
