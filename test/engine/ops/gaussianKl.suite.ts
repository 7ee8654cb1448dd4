import { add, exp, mul, square, sub, sum, type Tensor2D } from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { gaussianKl } from '../../../src/engine/ops/gaussianKl.ts';
import { agree, some } from './agreement.ts';
import type { Near } from './backends.ts';

const plain = (mean: Tensor2D, logVar: Tensor2D) =>
  mul(sum(sub(add(square(mean), exp(logVar)), add(logVar, 1)), 1), 0.5);

export function describeGaussianKl(near: Near): void {
  it.each([
    [4, 2],
    [5, 3],
    [1, 1],
  ])('agrees with ½ Σ mean² + exp(logVar) - 1 - logVar: [%d, %d]', (n, latent) => {
    const make = (): [Tensor2D, Tensor2D] => [
      some([n, latent], -3, 3, 'mean') as Tensor2D,
      some([n, latent], -4, 2, 'logVar') as Tensor2D,
    ];
    agree(near, gaussianKl, plain, make, 2);
  });
}
