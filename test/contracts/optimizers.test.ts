// Every optimizer, on a bowl: f(w) = Σ c (w - t)², steep along one axis and flat along another.

import { memory, type Tensor, tensor1d, tidy, zeros } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { tf } from '../../src/engine/tf.ts';
import { type OptimizerId, optimizers } from '../../src/optimizers/index.ts';
import { onCpu } from '../engine/cpu.ts';

onCpu();

const curvature = [0.5, 5, 1];
const target = [1, -1, 0.5];
/** A rate and a number of steps that are enough: Adadelta begins with steps of the size of epsilon. */
const course = (id: OptimizerId): [number, number] => (id === 'adadelta' ? [1, 1500] : [0.02, 200]);
const f = (w: ArrayLike<number>) => curvature.reduce((sum, c, i) => sum + c * (w[i] - target[i]) ** 2, 0);
const gradientAt = (w: ArrayLike<number>) => curvature.map((c, i) => 2 * c * (w[i] - target[i]));

describe.each(Object.keys(optimizers) as OptimizerId[])('%s', id => {
  const optimizer = optimizers[id];
  const updateOnce = (w: number[], slots: readonly Float32Array[], learningRate: number, step: number) =>
    tidy(() => {
      const value = tensor1d(w);
      const gradient = tensor1d(gradientAt(w));
      const before = slots.length > 0 ? slots.map(slot => tensor1d(slot)) : noSlots();
      const next = optimizer.update(tf, {
        value,
        gradient,
        slots: before,
        learningRate,
        step,
        epsilon: 1e-7,
        values: {},
      });
      expect([...value.dataSync()], 'the old value is left alone').toEqual([...Float32Array.from(w)]);
      expect(next.slots.map(({ shape }) => shape)).toEqual(before.map(({ shape }) => shape));
      return { w: [...next.value.dataSync()], slots: next.slots.map(slot => slot.dataSync() as Float32Array) };
    });
  const noSlots = (): Tensor[] => Array.from({ length: optimizer.slots({}) }, () => zeros([3]));

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
    const path = descend(...course(id));
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

it('adadelta: three steps of one weight, worked out by hand from Zeiler’s algorithm', () => {
  const wanted = [
    [0.7817821097640076, 0.2, 0.009523809523809525],
    [0.921509735965162, 0.24, 0.012952380952380953],
    [0.8458351566522456, 0.2405, 0.013450090295599277],
  ];
  tidy(() => {
    let state = { value: tensor1d([1]) as Tensor, slots: [zeros([1]), zeros([1])] as readonly Tensor[] };
    [2, -1, 0.5].forEach((g, at) => {
      const gradient = tensor1d([g]);
      state = optimizers.adadelta.update(tf, {
        ...state,
        gradient,
        learningRate: 0.5,
        step: at + 1,
        epsilon: 0.01,
        values: {},
      });
      const seen = [state.value, ...state.slots].map(each => each.dataSync()[0]);
      seen.forEach((number, i) => {
        expect(number).toBeCloseTo(wanted[at][i], 6);
      });
    });
  });
});

it('momentum: three steps of one weight, worked out by hand', () => {
  // v = 2, 0, 0.5 and w = 1 - 0.5 v, step by step, with half of the sum kept.
  const wanted = [
    [0, 2],
    [0, 0],
    [-0.25, 0.5],
  ];
  const values = { momentum: 0.5 };
  expect([optimizers.sgd.slots(values), optimizers.sgd.slots({})]).toEqual([1, 0]);
  tidy(() => {
    let state = { value: tensor1d([1]) as Tensor, slots: [zeros([1])] as readonly Tensor[] };
    [2, -1, 0.5].forEach((g, at) => {
      const update = { ...state, gradient: tensor1d([g]), learningRate: 0.5, step: at + 1, epsilon: 1e-7, values };
      state = optimizers.sgd.update(tf, update);
      expect([state.value, ...state.slots].map(each => each.dataSync()[0])).toEqual(wanted[at]);
    });
  });
});

it('rmsprop: a step has the memory that it is given', () => {
  tidy(() => {
    const update = { value: tensor1d([1]), gradient: tensor1d([2]), slots: [tensor1d([1])], step: 1, epsilon: 0.5 };
    const next = optimizers.rmsprop.update(tf, { ...update, learningRate: 1, values: { rho: 0.5 } });
    expect(next.slots[0].dataSync()[0]).toBe(2.5);
    expect(next.value.dataSync()[0]).toBeCloseTo(1 - 2 / Math.sqrt(3), 6);
  });
});
