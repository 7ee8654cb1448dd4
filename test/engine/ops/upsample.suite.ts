import { reshape, stack, type Tensor4D } from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { upsample } from '../../../src/engine/ops/upsample.ts';
import { agree, some } from './agreement.ts';
import type { Near } from './backends.ts';

/** Twice as wide and then twice as high: the gradient of TensorFlow.js's own resizing is wrong from the second image on. */
function plain(x: Tensor4D): Tensor4D {
  const [n, height, width, channels] = x.shape;
  const wide = reshape(stack([x, x], 3), [n, height, 2 * width * channels]);
  return reshape(stack([wide, wide], 2), [n, 2 * height, 2 * width, channels]) as Tensor4D;
}

export function describeUpsample(near: Near): void {
  const shapes = [
    [2, 4, 4, 8],
    [3, 3, 5, 1],
    [9, 1, 2, 5],
    [1, 7, 7, 6],
  ];
  it.each(shapes)('makes a square of each pixel: [%d, %d, %d, %d]', (...shape) => {
    agree(near, upsample, plain, () => [some(shape, -1, 1, 'x') as Tensor4D], 1);
  });
}
