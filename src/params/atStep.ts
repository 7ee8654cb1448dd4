// The settings that a step is trained with: what is annealed is on its way to what was set.

import { annealings } from '../annealing/index.ts';
import { applies, type Params } from './schema.ts';

/** Whether β is not the same at every step. */
export const isAnnealed = (params: Params): boolean => params.annealing !== 'none' && applies('annealing', params);

/** The settings of a step, counted from 1; the very same where nothing is annealed. */
export function atStep(params: Params, step: number, stepsPerEpoch: number): Params {
  if (!isAnnealed(params)) return params;
  const share = annealings[params.annealing].share(step, params.warmup * stepsPerEpoch);
  return { ...params, beta: params.beta * share };
}
