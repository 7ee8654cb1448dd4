// Each fused update against the update that its optimizer declares, over three steps.

import { type Tensor, tensor, tidy, zeros } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { fusedOptimizer } from '../../../src/engine/ops/optimizers.ts';
import { tf } from '../../../src/engine/tf.ts';
import { type OptimizerId, optimizers } from '../../../src/optimizers/index.ts';
import type { Optimizer } from '../../../src/optimizers/types.ts';
import { numbers, onCpu } from './agreement.ts';
import type { Near } from './backends.ts';

const EPSILON = 1e-4; // half precision cannot add less

/** The value and then the slots after three steps; one gradient in three is exactly zero, as in dead units. */
function threeSteps({ slots, update }: Optimizer, shape: number[]): number[][] {
  return tidy(() => {
    const size = shape.reduce((product, extent) => product * extent, 1);
    let state = { value: tensor(numbers(size, -1, 1, 'value'), shape), slots: [] as readonly Tensor[] };
    state.slots = Array.from({ length: slots }, () => zeros(shape));
    for (let step = 1; step <= 3; step++) {
      const slope = numbers(size, -2, 2, `gradient ${step}`).map((g, i) => (i % 3 === 0 ? 0 : g));
      const gradient = tensor(slope, shape);
      state = update(tf, { ...state, gradient, learningRate: 0.01, step, epsilon: EPSILON });
    }
    return [state.value, ...state.slots].map(each => [...each.dataSync()]);
  });
}

export function describeOptimizers(near: Near): void {
  const ids = Object.keys(optimizers) as OptimizerId[];
  // Odd extents have a texel that is filled in part. Kernels of convolutions have four axes.
  const shapes = [[16, 8], [5, 3], [7], [1, 1], [3, 3, 1, 16], [3, 3, 5, 3], [2, 3, 4, 1], [2, 2, 4, 6]];
  it.each(ids.flatMap(id => shapes.map(shape => ({ id, shape }))))(
    '$id of $shape does what it declares',
    ({ id, shape }) => {
      const fused = fusedOptimizer(id);
      expect(fused.update).not.toBe(optimizers[id].update);
      const actual = threeSteps(fused, shape);
      const wanted = onCpu(() => threeSteps(optimizers[id], shape));
      expect(actual.length).toBe(1 + optimizers[id].slots);
      wanted.forEach((values, at) => {
        near(actual[at], values, at === 0 ? 'value' : `slot ${at - 1}`);
      });
      const start = [...numbers(actual[0].length, -1, 1, 'value')];
      if (start.length > 1) expect(actual[0]).not.toEqual(start);
    },
  );
}
