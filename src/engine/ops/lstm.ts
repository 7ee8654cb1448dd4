// A layer that reads a series step by step and remembers, as one op with its own gradient through time. What it is fed is one
// product for all steps; only what it remembers has to be multiplied step by step.

import { registerGradient, type Tensor, type Tensor2D, type Variable } from '@tensorflow/tfjs-core';
import type { Recurrence } from '../../models/types.ts';
import { dense } from './dense.ts';
import { defineKernel, run } from './kernel.ts';
import { backwards, forwards, type Through } from './lstmLoops.ts';
import { inSteps, slopesInSteps } from './lstmSteps.ts';
import { transposedTimes } from './products.ts';

type Numbers = Readonly<Record<string, number>>;
const asThrough = (attrs: Numbers) => attrs as unknown as Through;

/** What the exponentials of a unit's gates cost, in multiplications of a matrix product. */
const GATES = 300;
const costOf = (steps: number, units: number) => steps * units * (4 * units + GATES);
/** Examples that share a scratch. */
const GROUP = 8;

// States and cells are [n · steps, units], gates four times as wide. On WebGL cells and gates are in the order of the draws.
defineKernel({
  name: 'LabLstm',
  shape({ fed, recurrent }, { steps, constant }) {
    const [units, width] = recurrent.shape;
    const rows = fed.shape[0] * (constant ? steps : 1);
    return [
      [rows, units],
      [rows, units],
      [rows, width],
    ];
  },
  program: {
    inputs: ['fed', 'recurrent'],
    stock: ({ fed, recurrent }, attrs) => inSteps(fed, recurrent, asThrough(attrs)),
  },
  loop(inputs, results, attrs, { recurrent: [units] }) {
    forwards(inputs, results, results[0].length / (attrs.steps * units), units, asThrough(attrs));
  },
  simd(run, { fed, recurrent }, results, attrs, { fed: [rows], recurrent: [units] }, { room, needs }) {
    const { steps, constant, reversed } = attrs;
    const n = constant ? rows : rows / steps;
    const scratch = room(Math.ceil(n / GROUP) * needs.lstmBytes(units));
    run('lstm', n, costOf(steps, units), fed, recurrent, ...results, scratch, steps, units, constant, reversed);
  },
});

// Slopes of the states -> slopes of what the gates were fed, [n · steps, 4 · units].
defineKernel({
  name: 'LabLstmSlope',
  shape: ({ dy }) => [dy.shape[0], 4 * dy.shape[1]],
  program: {
    inputs: ['dy', 'recurrent', 'cells', 'gates'],
    stock: ({ dy, recurrent, cells, gates }, attrs) => slopesInSteps(dy, recurrent, cells, gates, asThrough(attrs)),
  },
  loop(inputs, [slopes], attrs, { dy: [rows, units] }) {
    backwards(inputs, slopes, rows / attrs.steps, units, asThrough(attrs));
  },
  simd(run, { dy, recurrent, cells, gates }, [slopes], { steps, reversed }, shapes, { room, needs }) {
    const [rows, units] = shapes.dy;
    const n = rows / steps;
    const scratch = room(Math.ceil(n / GROUP) * needs.lstmBytes(units));
    run('lstmSlope', n, costOf(steps, units), dy, recurrent, cells, gates, slopes, scratch, steps, units, reversed);
  },
});

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

registerGradient({
  kernelName: 'LabLstm',
  inputsToSave: ['recurrent'],
  outputsToSave: [true, true, true],
  gradFunc(dys, [recurrent, states, cells, gates], given) {
    const attrs = given as unknown as Numbers;
    const [dy] = dys as Tensor[];
    const [slopes] = run('LabLstmSlope', { dy, recurrent, cells, gates }, attrs);
    return {
      fed: () => (attrs.constant ? run('LabStepSums', { x: slopes }, attrs)[0] : slopes),
      recurrent: () => transposedTimes(run('LabLstmBefore', { states }, attrs)[0], slopes),
    };
  },
});

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997): x [n · steps, in], the steps of an example in a row, or [n, in] that
 * is the same at every step; kernel [in, 4 · units], recurrent [units, 4 · units], bias [4 · units], each in Keras's order:
 * input, forget, candidate, output. -> the states at all steps, [n · steps, units], each where its step is, also when read from
 * the end.
 */
export function lstm(
  x: Tensor2D,
  kernel: Variable,
  recurrent: Variable,
  bias: Variable,
  { steps, isConstant = false, isReversed = false }: Recurrence,
): Tensor2D {
  const fed = dense(x, kernel, bias, 'linear');
  const through: Through = { steps, constant: isConstant ? 1 : 0, reversed: isReversed ? 1 : 0 };
  return run('LabLstm', { fed, recurrent }, { ...through })[0] as Tensor2D;
}
