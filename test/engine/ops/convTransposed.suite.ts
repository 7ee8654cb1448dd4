import { add, conv2dTranspose, relu, type Tensor1D, type Tensor4D } from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { convTransposed } from '../../../src/engine/ops/convTransposed.ts';
import { agree, some } from './agreement.ts';
import type { Backend, Near } from './backends.ts';
import { activationOf } from './conv.suite.ts';

export function describeConvTransposed(near: Near, backend: Backend): void {
  const forProcessors = [
    { map: [2, 3, 3, 8], kernel: [3, 3, 3, 8] },
    { map: [9, 2, 3, 4], kernel: [3, 2, 6, 4] },
    { map: [2, 3, 1, 5], kernel: [1, 1, 2, 5] },
  ];
  const shapes = [
    ...(backend === 'webgl' ? [] : forProcessors),
    { map: [3, 4, 5, 3], kernel: [3, 3, 1, 3] },
    { map: [1, 3, 4, 2], kernel: [5, 4, 9, 2] },
  ];
  const cases = shapes.flatMap(shape =>
    ([1, 2] as const).flatMap(stride =>
      (['same', 'valid'] as const).map(padding => ({
        ...{ ...shape, stride, padding },
        activation: activationOf(stride, padding),
      })),
    ),
  );

  it.each(cases)(
    'agrees with TensorFlow.js: $map and $kernel, stride $stride, $padding, $activation',
    ({ map, kernel, stride, padding, activation }) => {
      type In = [Tensor4D, Tensor4D, Tensor1D];
      const make = (): In => [
        some(map, -1, 1, 'x') as Tensor4D,
        some(kernel, -1, 1, 'kernel') as Tensor4D,
        some([kernel[2]], -1, 1, 'bias') as Tensor1D,
      ];
      const op = (x: Tensor4D, k: Tensor4D, b: Tensor1D) => convTransposed(x, k, b, { activation, stride, padding });
      const extent = (places: number, window: number) =>
        padding === 'same' ? places * stride : Math.max(places * stride, (places - 1) * stride + window);
      const [n, rows, columns] = map;
      const large = [n, extent(rows, kernel[0]), extent(columns, kernel[1]), kernel[2]];
      const plain = (x: Tensor4D, k: Tensor4D, b: Tensor1D) => {
        const y = add(conv2dTranspose(x, k, large as [number, number, number, number], stride, padding), b);
        return activation === 'relu' ? relu(y) : y;
      };
      agree(near, op, plain, make, 3);
    },
  );

  it.each([1, 2] as const)('of a series stays a series: stride %d along the row', stride => {
    type In = [Tensor4D, Tensor4D, Tensor1D];
    const make = (): In => [
      some([3, 1, 5, 2], -1, 1, 'x') as Tensor4D,
      some([1, 3, 4, 2], -1, 1, 'kernel') as Tensor4D,
      some([4], -1, 1, 'bias') as Tensor1D,
    ];
    const op = (x: Tensor4D, k: Tensor4D, b: Tensor1D) =>
      convTransposed(x, k, b, { activation: 'linear', stride, isAlongRow: true });
    const plain = (x: Tensor4D, k: Tensor4D, b: Tensor1D) =>
      add(conv2dTranspose(x, k, [3, 1, 5 * stride, 4], [1, stride], 'same'), b) as Tensor4D;
    agree(near, op, plain, make, 3);
  });
}
