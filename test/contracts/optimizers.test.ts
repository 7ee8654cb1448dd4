// Every optimizer, on a bowl: f(w) = Σ c (w - t)², steep along one axis and flat along another.

import { memory, type Tensor, tensor1d, tidy, zeros } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { tf } from '../../src/engine/tf.ts';
import { type OptimizerId, optimizers } from '../../src/optimizers/index.ts';
import { onCpu } from '../engine/cpu.ts';

onCpu();

const curvature = [0.5, 5, 1];
const target = [1, -1, 0.5];
const f = (w: ArrayLike<number>) => curvature.reduce((sum, c, i) => sum + c * (w[i] - target[i]) ** 2, 0);
const gradientAt = (w: ArrayLike<number>) => curvature.map((c, i) => 2 * c * (w[i] - target[i]));

describe.each(Object.keys(optimizers) as OptimizerId[])('%s', id => {
  const optimizer = optimizers[id];
  const updateOnce = (w: number[], slots: readonly Float32Array[], learningRate: number, step: number) =>
    tidy(() => {
      const value = tensor1d(w);
      const gradient = tensor1d(gradientAt(w));
      const before = slots.length > 0 ? slots.map(slot => tensor1d(slot)) : noSlots();
      const next = optimizer.update(tf, { value, gradient, slots: before, learningRate, step, epsilon: 1e-7 });
      expect([...value.dataSync()], 'the old value is left alone').toEqual([...Float32Array.from(w)]);
      expect(next.slots.map(({ shape }) => shape)).toEqual(before.map(({ shape }) => shape));
      return { w: [...next.value.dataSync()], slots: next.slots.map(slot => slot.dataSync() as Float32Array) };
    });
  const noSlots = (): Tensor[] => Array.from({ length: optimizer.slots }, () => zeros([3]));

  const descend = (learningRate: number, steps: number) => {
    let state: { w: number[]; slots: Float32Array[] } = { w: [0, 0, 0], slots: [] };
    const path = [f(state.w)];
    for (let step = 1; step <= steps; step++) {
      state = updateOnce(state.w, state.slots, learningRate, step);
      path.push(f(state.w));
    }
    return path;
  };

  it('comes down, and stays down', () => {
    const before = memory().numTensors;
    const path = descend(0.02, 200);
    expect(path[1]).toBeLessThan(path[0]);
    expect(path.at(-1)).toBeLessThan(0.02 * path[0]);
    expect(memory().numTensors).toBe(before);
  });

  it('takes longer steps at a higher learning rate, and none at zero', () => {
    const [short, long] = [0.001, 0.01].map(rate => descend(rate, 1));
    expect(long[0] - long[1]).toBeGreaterThan(5 * (short[0] - short[1]));
    expect(descend(0, 3)).toEqual([f([0, 0, 0]), f([0, 0, 0]), f([0, 0, 0]), f([0, 0, 0])]);
  });

  it('does not move, nor break, where there is no slope', () => {
    // Dead hidden units have gradients of exactly zero from the first step on: 0 / sqrt(0 + epsilon).
    const { w } = updateOnce([...target], [], 0.01, 1);
    expect(w).toEqual(target);
  });
});
