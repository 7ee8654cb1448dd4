import { add, conv2d, ones, relu, type Tensor1D, type Tensor4D, tensor4d, tidy, zeros } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { conv } from '../../../src/engine/ops/conv.ts';
import { agree, some } from './agreement.ts';
import type { Backend, Near } from './backends.ts';

interface Layer {
  image: number[];
  kernel: number[];
  isSmall?: true;
}

/** Each with half of them: a shader is made for every case. */
export const activationOf = (stride: 1 | 2, padding: 'same' | 'valid'): 'relu' | 'linear' =>
  (stride === 1) === (padding === 'same') ? 'relu' : 'linear';

export function describeConv(near: Near, backend: Backend): void {
  // What is about the width of vectors, and about images that share a scratch, is nothing to a graphics card.
  const forProcessors: Layer[] = [
    { image: [2, 6, 6, 3], kernel: [3, 3, 3, 8] },
    { image: [9, 4, 9, 4], kernel: [3, 2, 4, 1] },
    { image: [9, 6, 5, 9], kernel: [3, 3, 9, 1] },
    { image: [2, 4, 5, 3], kernel: [5, 3, 3, 3], isSmall: true },
    { image: [1, 1, 2, 1], kernel: [3, 3, 1, 4], isSmall: true },
  ];
  const shapes: Layer[] = [
    ...(backend === 'webgl' ? [] : forProcessors),
    { image: [3, 7, 5, 1], kernel: [3, 3, 1, 5] },
    { image: [1, 3, 3, 2], kernel: [1, 1, 2, 1] },
    { image: [2, 8, 7, 5], kernel: [5, 3, 5, 17] },
    { image: [3, 1, 7, 2], kernel: [1, 3, 2, 4] }, // a series
    { image: [2, 96, 95, 1], kernel: [1, 1, 1, 3] }, // more rows than a texture has
  ];
  const cases = shapes.flatMap(({ isSmall, ...shape }) =>
    ([1, 2] as const).flatMap(stride =>
      (['same', 'valid'] as const)
        .filter(padding => padding === 'same' || !isSmall)
        .map(padding => ({ ...shape, stride, padding, activation: activationOf(stride, padding) })),
    ),
  );

  it.each(cases)(
    'agrees with TensorFlow.js: $image * $kernel, stride $stride, $padding, $activation',
    ({ image, kernel, stride, padding, activation }) => {
      type In = [Tensor4D, Tensor4D, Tensor1D];
      const make = (): In => [
        some(image, -1, 1, 'x') as Tensor4D,
        some(kernel, -1, 1, 'kernel') as Tensor4D,
        some(kernel.slice(3), -1, 1, 'bias') as Tensor1D,
      ];
      const op = (x: Tensor4D, k: Tensor4D, b: Tensor1D) => conv(x, k, b, { activation, stride, padding });
      const plain = (x: Tensor4D, k: Tensor4D, b: Tensor1D) => {
        const y = add(conv2d(x, k, stride, padding), b);
        return activation === 'relu' ? relu(y) : y;
      };
      agree(near, op, plain, make, 3);
    },
  );

  it('has a place for every second pixel of an even image, beginning with the first', () => {
    tidy(() => {
      const x = tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], [1, 4, 4, 1]);
      const [k, b] = [ones([3, 3, 1, 1]), zeros([1])];
      const y = conv(x, k, b, { activation: 'linear', stride: 2 });
      expect(y.shape).toEqual([1, 2, 2, 1]);
      near(y.dataSync(), [54, 45, 72, 54]);
    });
  });
}
