// The device's noise is that of `core/random`, number by number: a seed means the same run wherever it is computed.

import { tidy } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { noise } from '../../../src/core/random.ts';
import { gaussianNoise } from '../../../src/engine/ops/noise.ts';
import type { Near } from './backends.ts';

export function describeNoise(near: Near): void {
  it.each([
    { seed: 1, step: 0, n: 100, width: 2, first: 0 },
    { seed: 4_294_967_295, step: 600_000, n: 7, width: 3, first: 750 },
    { seed: -5 ^ 0x5c03e5, step: 10_239, n: 500, width: 64, first: 640_000 },
    { seed: 0, step: 1, n: 1, width: 1, first: 2 },
  ])('repeats the numbers of seed $seed, step $step from $first: [$n, $width]', ({ seed, step, n, width, first }) => {
    const wanted = noise(seed, step, first + n * width)
      .slice(first)
      .map(e => 0.5 * e);
    const { shape, values } = tidy(() => {
      const drawn = gaussianNoise(seed, step, n, width, 0.5, first);
      return { shape: drawn.shape, values: drawn.dataSync() };
    });
    expect(shape).toEqual([n, width]);
    near(values, wanted);
  });
}
