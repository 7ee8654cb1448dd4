// The optimizers as they run: the members of `src/optimizers`, with a kernel of their own where there is one.

import { type OptimizerId, optimizers } from '../../optimizers/index.ts';
import type { Optimizer } from '../../optimizers/types.ts';
import { adadelta } from './adadelta.ts';
import { adam } from './adam.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

const kernels: Partial<Record<OptimizerId, Optimizer['update']>> = { rmsprop, adam, adadelta, sgd };

/** A member that has no kernel runs as it is declared. */
export const fusedOptimizer = (id: OptimizerId): Optimizer => ({
  ...optimizers[id],
  update: kernels[id] ?? optimizers[id].update,
});
