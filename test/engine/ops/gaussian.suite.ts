import {
  add,
  clipByValue,
  div,
  exp,
  gather,
  mul,
  reshape,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  tensor1d,
  tensor2d,
  tidy,
} from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { gaussian } from '../../../src/engine/ops/gaussian.ts';
import { gaussianPerValue, meanPerValue } from '../../../src/engine/ops/gaussianPerValue.ts';
import { agree, some } from './agreement.ts';
import type { Near } from './backends.ts';

const plain = (x: Tensor, mean: Tensor, logVar: Tensor) => {
  const v = clipByValue(logVar, -10, 10);
  const off = div(square(sub(x, mean)), exp(v));
  return mul(sum(add(add(off, v), Math.log(2 * Math.PI)), 1), 0.5);
};
/** Every second number, as a composition that has a gradient everywhere. */
const half = (decoded: Tensor2D, from: number) => {
  const [n, both] = decoded.shape;
  const pairs = reshape(decoded, [n * (both / 2), 2]);
  return reshape(gather(pairs, tensor1d([from], 'int32'), 1), [n, both / 2]);
};

export function describeGaussian(near: Near): void {
  const shapes = [
    [4, 16],
    [5, 9],
    [1, 785],
  ] as const;
  const pair = (n: number, values: number): [Tensor2D, Tensor2D] => [
    some([n, values], -1, 1, 'mean') as Tensor2D,
    some([n, values], 0, 1, 'x') as Tensor2D,
  ];

  it.each(shapes)('with a fixed variance agrees with its definition: [%d, %d]', (n, values) => {
    const logVar = Math.log(0.25);
    agree(
      near,
      (mean: Tensor2D, x: Tensor2D) => gaussian(x, mean, logVar),
      (mean: Tensor2D, x: Tensor2D) => plain(x, mean, tensor1d([logVar])),
      () => pair(n, values),
      2,
    );
  });

  it.each(shapes)('with a learned variance agrees with its definition: [%d, %d]', (n, values) => {
    agree(
      near,
      (mean: Tensor2D, logVar: Tensor1D, x: Tensor2D) => gaussian(x, mean, logVar),
      (mean: Tensor2D, logVar: Tensor1D, x: Tensor2D) => plain(x, mean, logVar),
      (): [Tensor2D, Tensor1D, Tensor2D] => {
        const [mean, x] = pair(n, values);
        return [mean, tensor1d([-0.7]), x];
      },
      3,
    );
  });

  it.each([
    ...shapes.map(shape => [...shape, 2] as const),
    [4, 6, 14] as const, // so wide that it is cut off for some
  ])('with a variance of each value agrees with its definition: [%d, %d], log-variance ±%d', (n, values, wide) => {
    agree(
      near,
      (decoded: Tensor2D, x: Tensor2D) => gaussianPerValue(x, decoded),
      (decoded: Tensor2D, x: Tensor2D) => plain(x, half(decoded, 0), half(decoded, 1)),
      () => [
        mul(some([n, 2 * values], -1, 1, 'decoded'), tensor1d(Array(values).fill([0.1, wide]).flat())) as Tensor2D,
        some([n, values], 0, 0.2, 'x') as Tensor2D,
      ],
      2,
    );
  });

  it('learns no log-variance beyond its limits, and counts it as that limit', async () => {
    for (const [logVar, limit] of [
      [12, 10],
      [-12, -10],
    ])
      agree(
        near,
        (v: Tensor1D, mean: Tensor2D, x: Tensor2D) => gaussian(x, mean, v),
        (v: Tensor1D, mean: Tensor2D, x: Tensor2D) => plain(x, mean, add(mul(v, 0), limit)),
        (): [Tensor1D, Tensor2D, Tensor2D] => [
          tensor1d([logVar]),
          tensor2d([0.5, 0.25], [1, 2]),
          tensor2d([0.5, 0.26], [1, 2]),
        ],
        1,
      );
  });

  it('takes the mean as the first of two numbers', () => {
    tidy(() => {
      const decoded = tensor2d([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [2, 6]);
      near(meanPerValue(decoded).dataSync(), [1, 3, 5, 7, 9, 11]);
    });
  });
}
