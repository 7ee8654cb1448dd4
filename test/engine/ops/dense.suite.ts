import { add, matMul, relu, type Tensor1D, type Tensor2D, type Variable } from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { dense } from '../../../src/engine/ops/dense.ts';
import { agree, some } from './agreement.ts';
import type { Near } from './backends.ts';

export function describeDense(near: Near): void {
  const shapes = [
    [4, 16, 8],
    [5, 7, 3],
    [1, 3, 1],
  ];
  const cases = shapes.flatMap(shape => (['relu', 'linear'] as const).map(activation => ({ activation, shape })));
  it.each(cases)('agrees with product, bias and $activation: $shape', ({ activation, shape: [n, inputs, outputs] }) => {
    type In = [Tensor2D, Tensor2D, Tensor1D];
    const make = (): In => [
      some([n, inputs], -1, 1, 'x') as Tensor2D,
      some([inputs, outputs], -1, 1, 'kernel') as Tensor2D,
      some([outputs], -1, 1, 'bias') as Tensor1D,
    ];
    const op = (x: Tensor2D, kernel: Tensor2D, bias: Tensor1D) =>
      dense(x, kernel as unknown as Variable, bias as unknown as Variable, activation);
    const plain = (x: Tensor2D, kernel: Tensor2D, bias: Tensor1D) => {
      const y = add(matMul(x, kernel), bias);
      return activation === 'relu' ? relu(y) : y;
    };
    agree(near, op, plain, make, 3);
  });
}
