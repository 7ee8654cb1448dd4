// The optimizers as PyTorch has them. Their updates here count steps in plain numbers, which nothing can write down.

import { numberIn } from '../../core/field.ts';
import { adadeltaRho } from '../../optimizers/adadelta.ts';
import { BETA1, BETA2 } from '../../optimizers/adam.ts';
import type { OptimizerId } from '../../optimizers/index.ts';
import { rho } from '../../optimizers/rmsprop.ts';
import { momentumOf } from '../../optimizers/sgd.ts';
import type { Params } from '../../params/schema.ts';
import { python } from './expression.ts';

interface WrittenOptimizer {
  /** Of parameters by the name `parameters`. */
  readonly python: string;
  /** Where it is not quite the same. */
  readonly remark?: string;
}

const written: Readonly<Record<OptimizerId, (params: Params, rate: string) => WrittenOptimizer>> = {
  rmsprop: (params, rate) => ({
    python: `torch.optim.RMSprop(parameters, lr=${rate}, alpha=${python(numberIn(params, rho))}, eps=${python(Math.sqrt(params.epsilon))})`,
    remark:
      'The lab adds ε inside the root, w ← w − η g / √(s + ε), and PyTorch its own outside it: √ε is about the same.',
  }),
  adam: (params, rate) => ({
    python: `torch.optim.Adam(parameters, lr=${rate}, betas=(${BETA1}, ${BETA2}), eps=${python(params.epsilon)})`,
  }),
  adadelta: (params, rate) => ({
    python: `torch.optim.Adadelta(parameters, lr=${rate}, rho=${python(numberIn(params, adadeltaRho))}, eps=${python(params.epsilon)})`,
  }),
  sgd: (params, rate) => ({
    python: `torch.optim.SGD(parameters, lr=${rate}, momentum=${python(momentumOf(params))})`,
  }),
};

export const writeOptimizer = (params: Params): WrittenOptimizer =>
  written[params.optimizer](params, python(params.learningRate));
