import { mul, softplus, sub, sum, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { bernoulli } from '../../../src/engine/ops/bernoulli.ts';
import { agree, some } from './agreement.ts';
import type { Near } from './backends.ts';

const plain = (logits: Tensor2D, x: Tensor2D) => sum(sub(softplus(logits), mul(x, logits)), 1);

export function describeBernoulli(near: Near): void {
  it.each([
    [4, 16],
    [5, 9],
    [1, 785],
  ])('agrees with softplus(l) - x·l: [%d, %d]', (n, pixels) => {
    const make = (): [Tensor2D, Tensor2D] => [
      some([n, pixels], -6, 6, 'logits') as Tensor2D,
      some([n, pixels], 0, 1, 'x') as Tensor2D,
    ];
    agree(near, (logits: Tensor2D, x: Tensor2D) => bernoulli(x, logits), plain, make, 2);
  });

  it('costs nothing where the decoder is sure and right, and the logit where it is sure and wrong', () => {
    tidy(() => {
      const [x, logits] = [tensor2d([1, 0, 1, 0], [4, 1]), tensor2d([80, -80, -80, 80], [4, 1])];
      near(bernoulli(x, logits).dataSync(), [0, 0, 80, 80]);
    });
  });
}
