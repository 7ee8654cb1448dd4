// What the gradient of an LSTM asks of rows [n · steps, width], the steps of an example in a row.

import type { Tensor } from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';
import type { Through } from './lstmLoops.ts';

// What was remembered at each step: the state of the step before, and nothing at the first.
defineKernel({
  name: 'LabLstmBefore',
  shape: ({ states }) => states.shape,
  program: {
    inputs: ['states'],
    outputs: ['before'],
    uniforms: { steps: 'int', reversed: 'int' },
    functions: `vec2 stateBefore(int row, int column) {
  int step = row % steps;
  if (row >= statesSize.x || step == (reversed == 1 ? steps - 1 : 0)) return vec2(0);
  int from = reversed == 1 ? row + 1 : row - 1;
  vec4 square = texel(states, from / 2, column);
  return (from & 1) == 0 ? square.xy : square.zw;
}`,
    body: 'before = vec4(stateBefore(2 * i, j), stateBefore(2 * i + 1, j));',
  },
  loop({ states }, [before], { steps, reversed }, { states: [rows, units] }) {
    const row = reversed ? -units : units;
    const size = steps * units;
    for (let at = 0; at < rows * units; at += size) {
      const own = states.subarray(at, at + size);
      if (reversed) before.set(own.subarray(-row), at);
      else before.set(own.subarray(0, size - row), at + row);
      before.fill(0, reversed ? at + size + row : at, reversed ? at + size : at + row);
    }
  },
});

// [n · steps, width] -> the sum of each example's rows, [n, width].
defineKernel({
  name: 'LabStepSums',
  shape: ({ x }, { steps }) => [x.shape[0] / steps, x.shape[1]],
  program: {
    inputs: ['x'],
    outputs: ['sums'],
    uniforms: { steps: 'int' },
    functions: `vec2 total(int example, int column) {
  vec2 sum = vec2(0);
  for (int row = example * steps; row < min((example + 1) * steps, xSize.x); row++) {
    vec4 square = texel(x, row / 2, column);
    sum += (row & 1) == 0 ? square.xy : square.zw;
  }
  return sum;
}`,
    body: 'sums = vec4(total(2 * i, j), total(2 * i + 1, j));',
  },
  loop({ x }, [sums], { steps }, { x: [rows, width] }) {
    sums.fill(0);
    for (let row = 0, at = 0; row < rows; row++)
      for (let c = 0, to = Math.floor(row / steps) * width; c < width; c++, at++) sums[to + c] += x[at];
  },
  simd: (run, { x }, [sums], { steps }, { x: [rows, width] }) =>
    run('stepSums', rows / steps, steps * width, x, sums, steps, width),
});

/** States [n · steps, units] -> at each step that of the step before. */
export const stateBefore = (states: Tensor, through: Through): Tensor =>
  run('LabLstmBefore', { states }, { ...through })[0];

/** [n · steps, width] -> the sum over the steps of each example, [n, width]. */
export const stepSums = (x: Tensor, steps: number): Tensor => run('LabStepSums', { x }, { steps })[0];
