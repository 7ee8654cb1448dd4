// Each fused update against the update that its optimizer declares, over three steps.

import { type Tensor, tensor, tidy, zeros } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import type { Settings } from '../../../src/core/field.ts';
import { fusedOptimizer } from '../../../src/engine/ops/optimizers.ts';
import { tf } from '../../../src/engine/tf.ts';
import { type OptimizerId, optimizers } from '../../../src/optimizers/index.ts';
import type { Optimizer } from '../../../src/optimizers/types.ts';
import { numbers, onCpu } from './agreement.ts';
import type { Near } from './backends.ts';

const EPSILON = 1e-4; // half precision cannot add less

/** The value and then the slots after three steps; one gradient in three is exactly zero, as in dead units. */
function threeSteps({ slots, update }: Optimizer, shape: number[], values: Settings): number[][] {
  return tidy(() => {
    const size = shape.reduce((product, extent) => product * extent, 1);
    let state = { value: tensor(numbers(size, -1, 1, 'value'), shape), slots: [] as readonly Tensor[] };
    state.slots = Array.from({ length: slots(values) }, () => zeros(shape));
    for (let step = 1; step <= 3; step++) {
      const slope = numbers(size, -2, 2, `gradient ${step}`).map((g, i) => (i % 3 === 0 ? 0 : g));
      const gradient = tensor(slope, shape);
      state = update(tf, { ...state, gradient, learningRate: 0.01, step, epsilon: EPSILON, values });
    }
    return [state.value, ...state.slots].map(each => [...each.dataSync()]);
  });
}

export function describeOptimizers(near: Near): void {
  const ids = Object.keys(optimizers) as OptimizerId[];
  // Odd extents have a texel that is filled in part. Kernels of convolutions have four axes.
  const shapes = [[16, 8], [5, 3], [7], [1, 1], [3, 3, 1, 16], [3, 3, 5, 3], [2, 3, 4, 1], [2, 2, 4, 6]];
  const settings = [{}, { momentum: 0.9, rho: 0.5, adadeltaRho: 0.6 }];
  it.each(ids.flatMap(id => shapes.flatMap(shape => settings.map(values => ({ id, shape, values })))))(
    '$id of $shape with $values does what it declares',
    ({ id, shape, values: given }) => {
      const fused = fusedOptimizer(id);
      expect(fused.update).not.toBe(optimizers[id].update);
      const actual = threeSteps(fused, shape, given);
      const wanted = onCpu(() => threeSteps(optimizers[id], shape, given));
      expect(actual.length).toBe(1 + optimizers[id].slots(given));
      wanted.forEach((values, at) => {
        near(actual[at], values, at === 0 ? 'value' : `slot ${at - 1}`);
      });
      const start = [...numbers(actual[0].length, -1, 1, 'value')];
      if (start.length > 1) expect(actual[0]).not.toEqual(start);
    },
  );
}
