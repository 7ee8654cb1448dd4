import { engine, maxPool as stock, type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { permutation, random } from '../../../src/core/random.ts';
import { maxPool } from '../../../src/engine/ops/maxPool.ts';
import { agree, some } from './agreement.ts';
import type { Backend, Near } from './backends.ts';

/** Whole numbers, none of them twice, in half precision too. */
function allDifferent(shape: readonly number[]): Tensor4D {
  const size = shape.reduce((product, extent) => product * extent, 1);
  return tensor4d(Float32Array.from(permutation(size, random(1, 'x'))), shape as [number, number, number, number]);
}

export function describeMaxPool(near: Near, backend: Backend): void {
  const forProcessors = [
    [2, 4, 4, 8],
    [9, 5, 6, 1],
  ];
  const shapes = [...(backend === 'webgl' ? [] : forProcessors), [3, 7, 7, 5], [1, 3, 2, 4]];
  const windows = [
    { size: 2, stride: 2 },
    { size: 3, stride: 2 },
    { size: 2, stride: 1 },
  ];
  const cases = shapes.flatMap(shape =>
    windows.flatMap(window => (['same', 'valid'] as const).map(padding => ({ shape, ...window, padding }))),
  );
  it.each(cases.filter(({ shape, size, padding }) => padding === 'same' || size <= shape[2]))(
    'agrees with TensorFlow.js: $shape, window $size, stride $stride, $padding',
    ({ shape, size, stride, padding }) => {
      const make = (): [Tensor4D] => [allDifferent(shape)];
      const op = (x: Tensor4D) => maxPool(x, { size, stride, padding });
      agree(near, op, x => stock(x, size, stride, padding), make, 1);
    },
  );

  it.each([1, 5])('gives the slope to the first of several that are equal, %d channels', channels => {
    tidy(() => {
      const all = (values: number[]) => values.flatMap(value => Array<number>(channels).fill(value));
      // Windows of two by two: all equal, two equal, and one column that is left over.
      const x = tensor4d(all([3, 3, 1, 5, 2, 3, 3, 5, 1, 2]), [1, 2, 5, channels]);
      const dy = tensor4d(all([10, 20, 30]), [1, 1, 3, channels]);
      const { value, grads } = engine().gradients(() => maxPool(x), [x], dy);
      near(value.dataSync(), all([3, 5, 2]));
      near(grads[0].dataSync(), all([10, 0, 0, 20, 30, 0, 0, 0, 0, 0]));
    });
  });

  it('makes four by four of seven by seven', () => {
    tidy(() => {
      expect(maxPool(some([2, 7, 7, 8], 0, 1, 'x') as Tensor4D).shape).toEqual([2, 4, 4, 8]);
    });
  });
}
