// What is asked of the rows of LSTMs, [n · steps, width], the steps of an example in a row: their ends, and what gradients need.

import { registerGradient, type Tensor } from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';
import { inMatrix } from './lstmLayers.ts';
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

// The last states of a layer that reads from the first step, and of one that reads from the last: [n, 2 · units].
defineKernel({
  name: 'LabLstmEnds',
  shape: ({ fromFirst }, { steps }) => [fromFirst.shape[0] / steps, 2 * fromFirst.shape[1]],
  program: {
    inputs: ['fromFirst', 'fromLast'],
    outputs: ['ends'],
    uniforms: { steps: 'int' },
    functions: `${inMatrix}
float end(int example, int column) {
  int units = fromFirstSize.y;
  return column < units ? number(fromFirst, example * steps + steps - 1, column)
    : number(fromLast, example * steps, column - units);
}`,
    body: 'ends = vec4(end(2 * i, 2 * j), end(2 * i, 2 * j + 1), end(2 * i + 1, 2 * j), end(2 * i + 1, 2 * j + 1));',
  },
  loop({ fromFirst, fromLast }, [ends], { steps }, { fromFirst: [rows, units] }) {
    for (let row = 0, at = 0; row < rows; row += steps, at += 2 * units) {
      ends.set(fromFirst.subarray((row + steps - 1) * units, (row + steps) * units), at);
      ends.set(fromLast.subarray(row * units, (row + 1) * units), at + units);
    }
  },
});

defineKernel({
  name: 'LabLstmEndsSlope',
  shape: ({ dy }, { steps }) => [dy.shape[0] * steps, dy.shape[1] / 2],
  program: {
    inputs: ['dy'],
    outputs: ['fromFirst', 'fromLast'],
    uniforms: { steps: 'int' },
    functions: `${inMatrix}
vec2 slopes(int row, int column) {
  int example = row / steps;
  int step = row - example * steps;
  return vec2(step == steps - 1 ? number(dy, example, column) : 0.0,
    step == 0 ? number(dy, example, dySize.y / 2 + column) : 0.0);
}`,
    body: `vec2 a = slopes(2 * i, 2 * j);
  vec2 b = slopes(2 * i, 2 * j + 1);
  vec2 c = slopes(2 * i + 1, 2 * j);
  vec2 d = slopes(2 * i + 1, 2 * j + 1);
  fromFirst = vec4(a.x, b.x, c.x, d.x);
  fromLast = vec4(a.y, b.y, c.y, d.y);`,
  },
  loop({ dy }, [fromFirst, fromLast], { steps }, { dy: [n, width] }) {
    const units = width / 2;
    fromFirst.fill(0);
    fromLast.fill(0);
    for (let example = 0, at = 0; example < n; example++, at += width) {
      fromFirst.set(dy.subarray(at, at + units), ((example + 1) * steps - 1) * units);
      fromLast.set(dy.subarray(at + units, at + width), example * steps * units);
    }
  },
});

registerGradient({
  kernelName: 'LabLstmEnds',
  gradFunc(dy, _, attrs) {
    const [fromFirst, fromLast] = run('LabLstmEndsSlope', { dy: dy as Tensor }, attrs as unknown as { steps: number });
    return { fromFirst: () => fromFirst, fromLast: () => fromLast };
  },
});

/** The last states of a layer that reads from the first step, and of one that reads from the last, side by side. */
export const lastStates = (fromFirst: Tensor, fromLast: Tensor, steps: number): Tensor =>
  run('LabLstmEnds', { fromFirst, fromLast }, { steps })[0];

/** States [n · steps, units] -> at each step that of the step before. */
export const stateBefore = (states: Tensor, through: Through): Tensor =>
  run('LabLstmBefore', { states }, { ...through })[0];

/** [n · steps, width] -> the sum over the steps of each example, [n, width]. */
export const stepSums = (x: Tensor, steps: number): Tensor => run('LabStepSums', { x }, { steps })[0];
