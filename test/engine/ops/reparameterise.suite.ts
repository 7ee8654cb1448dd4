import { add, exp, mul, type Tensor2D } from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { reparameterise } from '../../../src/engine/ops/reparameterise.ts';
import { agree, some } from './agreement.ts';
import type { Near } from './backends.ts';

const plain = (mean: Tensor2D, logVar: Tensor2D, noise: Tensor2D) => add(mean, mul(exp(mul(logVar, 0.5)), noise));

export function describeReparameterise(near: Near): void {
  it.each([
    [4, 2],
    [5, 3],
    [1, 1],
  ])('agrees with mean + exp(logVar / 2) · noise: [%d, %d]', (n, latent) => {
    const make = (): [Tensor2D, Tensor2D, Tensor2D] => [
      some([n, latent], -3, 3, 'mean') as Tensor2D,
      some([n, latent], -4, 2, 'logVar') as Tensor2D,
      some([n, latent], -2, 2, 'noise') as Tensor2D,
    ];
    agree(near, reparameterise, plain, make, 3);
  });
}
