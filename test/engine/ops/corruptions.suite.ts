// What the encoder is given in training, value by value the same on every device: one normal number decides what becomes of each.

import { tensor2d, tidy } from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { type CorruptionId, corruptions } from '../../../src/corruptions/index.ts';
import { corrupted } from '../../../src/engine/corrupt.ts';
import { initialParams } from '../../../src/params/schema.ts';
import { numbers, onCpu } from './agreement.ts';
import type { Near } from './backends.ts';

const [n, values] = [7, 30];

export function describeCorruptions(near: Near): void {
  it.each(Object.keys(corruptions) as CorruptionId[])('%s is that of plain JavaScript', corruption => {
    const given = () =>
      tidy(() => {
        const x = tensor2d(numbers(n * values, 0, 1, 'x'), [n, values]);
        return [...corrupted(x, 'image', { ...initialParams, corruption }, 3).dataSync()];
      });
    near(given(), onCpu(given));
  });
}
