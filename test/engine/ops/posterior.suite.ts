import { add, clipByValue, matMul, mul, type Tensor, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { posterior } from '../../../src/engine/ops/posterior.ts';
import type { Layer } from '../../../src/models/types.ts';
import { agree, some } from './agreement.ts';
import type { Near } from './backends.ts';

type In = [Tensor2D, Tensor2D, Tensor1D, Tensor2D, Tensor1D];

/** Both results in one, with different weights, so that none can stand for the other. */
const mixed = ({ mean, logVar }: { mean: Tensor; logVar: Tensor }) => add(mul(mean, 0.7), mul(logVar, 0.3));

const op = (x: Tensor2D, ...[k, b, logVarK, logVarB]: [Tensor2D, Tensor1D, Tensor2D, Tensor1D]) =>
  mixed(posterior(x, [k, b] as unknown as Layer, [logVarK, logVarB] as unknown as Layer));
const plain = (x: Tensor2D, ...[k, b, logVarK, logVarB]: [Tensor2D, Tensor1D, Tensor2D, Tensor1D]) =>
  mixed({ mean: add(matMul(x, k), b), logVar: clipByValue(add(matMul(x, logVarK), logVarB), -10, 10) });

export function describePosterior(near: Near): void {
  it.each([
    [4, 16, 2, 1],
    [5, 7, 3, 1],
    [1, 3, 1, 1],
    [6, 8, 4, 9], // so steep that the log-variance is cut off for many
  ])(
    'agrees with two layers, one of them clamped: [%d, %d] to %d dimensions, weights of %d',
    (n, inputs, latent, size) => {
      const make = (): In => [
        some([n, inputs], -1, 1, 'x') as Tensor2D,
        some([inputs, latent], -1, 1, 'mean kernel') as Tensor2D,
        some([latent], -1, 1, 'mean bias') as Tensor1D,
        some([inputs, latent], -size, size, 'logVar kernel') as Tensor2D,
        some([latent], -size, size, 'logVar bias') as Tensor1D,
      ];
      agree(near, op, plain, make, 5);
    },
  );
}
