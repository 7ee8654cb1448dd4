// An LSTM on a graphics card: one draw a step forwards and one back, each for all examples and units. A texel is one unit of
// one example with what it has four of, its gates or their slopes; a step is two rows and columns for each of them.

import { concat, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';
import type { Through } from './lstmLoops.ts';

const inMatrix = `float number(sampler2D matrix, int row, int column) {
  vec4 square = texel(matrix, row / 2, column / 2);
  vec2 pair = (row & 1) == 0 ? square.xy : square.zw;
  return (column & 1) == 0 ? pair.x : pair.y;
}
vec4 gatesOf(sampler2D matrix, int row, int unit, int units) {
  return vec4(number(matrix, row, unit), number(matrix, row, units + unit), number(matrix, row, 2 * units + unit),
    number(matrix, row, 3 * units + unit));
}`;
const inStack = `vec4 nth(sampler2D stack, int at) {
  int wide = textureSize(stack, 0).x;
  return texel(stack, at / wide, at % wide);
}`;
// By way of a sigmoid, which no exponential is too large for.
const curves = `vec4 sigmoid(vec4 x) { return 1.0 / (1.0 + exp(-x)); }
float bounded(float x) { return 2.0 / (1.0 + exp(-2.0 * x)) - 1.0; }`;

// Recurrent weights with the four gates of two units together, [2 · units, 2 · units].
defineKernel({
  name: 'LabLstmWeights',
  shape: ({ recurrent }) => [2 * recurrent.shape[0], 2 * recurrent.shape[0]],
  program: {
    inputs: ['recurrent'],
    outputs: ['weights'],
    uniforms: {},
    functions: inMatrix,
    body: 'weights = gatesOf(recurrent, i, j, recurrentSize.x);',
  },
});

const ofStep = (n: number, units: number) => [1, 2 * n, 2 * units];

// `known`: units whose state before is known: none at the first step, and then nothing is read of it. A memory is cell and state.
defineKernel({
  name: 'LabLstmStep',
  shape: (_, { n, units }) => ofStep(n, units),
  program: {
    inputs: ['fed', 'weights', 'before'],
    outputs: ['gates', 'memory'],
    uniforms: { units: 'int', known: 'int', first: 'int', apart: 'int' },
    functions: `${inMatrix}\n${inStack}\n${curves}`,
    body: `int at = i * across + j;
  int example = at / units;
  int unit = at - example * units;
  vec4 sums = gatesOf(fed, first + apart * example, unit, units);
  for (int p = 0; p < known; p++) sums += nth(before, example * units + p).y * texel(weights, p, unit);
  vec4 open = sigmoid(sums);
  gates = vec4(open.xy, bounded(sums.z), open.w);
  float cell = gates.x * gates.z + (known > 0 ? gates.y * nth(before, at).x : 0.0);
  memory = vec4(cell, gates.w * bounded(cell), 0, 0);`,
  },
});

// The same step backwards; `known`: units of the step after, none at the last. A carried slope is that of the cell before.
defineKernel({
  name: 'LabLstmStepSlope',
  shape: (_, { n, units }) => ofStep(n, units),
  program: {
    inputs: ['dy', 'weights', 'memories', 'gates', 'after', 'carriedAfter'],
    outputs: ['slope', 'carried'],
    uniforms: { n: 'int', units: 'int', known: 'int', steps: 'int', step: 'int', before: 'int' },
    functions: `${inMatrix}\n${inStack}\n${curves}`,
    body: `int at = i * across + j;
  int example = at / units;
  int unit = at - example * units;
  float dState = number(dy, example * steps + step, unit);
  for (int q = 0; q < known; q++) dState += dot(nth(after, example * units + q), texel(weights, unit, q));
  vec4 g = nth(gates, step * n * units + at);
  float shown = bounded(nth(memories, step * n * units + at).x);
  float cellBefore = before < 0 ? 0.0 : nth(memories, before * n * units + at).x;
  float dCell = dState * g.w * (1.0 - shown * shown) + (known > 0 ? nth(carriedAfter, at).x : 0.0);
  slope = vec4(dCell * g.z, dCell * cellBefore, dCell * g.x, dState * shown) *
    (vec4(g.xy, 1, g.w) - vec4(g.xyz * g.xyz, g.w * g.w));
  carried = vec4(dCell * g.y, 0, 0, 0);`,
  },
});

// One of the four numbers, or all of them one after another, as rows [n · steps, width]: the steps of an example in a row.
defineKernel({
  name: 'LabLstmRows',
  shape: (_, { n, steps, width }) => [n * steps, width],
  program: {
    inputs: ['stack'],
    outputs: ['rows'],
    uniforms: { n: 'int', steps: 'int', units: 'int', part: 'int' },
    functions: `${inStack}
float one(int row, int column) {
  int example = row / steps;
  if (example >= n) return 0.0;
  int step = row - example * steps;
  int gate = column / units;
  return gate + part > 3 ? 0.0 : nth(stack, (step * n + example) * units + column - gate * units)[gate + part];
}`,
    body: `rows = vec4(one(2 * i, 2 * j), one(2 * i, 2 * j + 1), one(2 * i + 1, 2 * j), one(2 * i + 1, 2 * j + 1));`,
  },
});

/** Where the second number of a memory is the state. */
const STATE = 1;

const placesOf = ({ steps, reversed }: Through): number[] =>
  Array.from({ length: steps }, (_, k) => (reversed ? steps - 1 - k : k));

/** fed [n · steps, 4 · units] (or [n, 4 · units]) -> states [n · steps, units], and memories and gates in stacks of steps. */
export function inSteps(fed: Tensor, recurrent: Tensor, through: Through): Tensor[] {
  return tidy(() => {
    const { steps, constant } = through;
    const units = recurrent.shape[0]!;
    const n = fed.shape[0]! / (constant ? 1 : steps);
    const [weights] = run('LabLstmWeights', { recurrent });
    const made: Tensor[][] = [];
    let before = fed; // at the first step anything, for nothing is read of it
    for (const [k, step] of placesOf(through).entries()) {
      const attrs = { n, units, known: k === 0 ? 0 : units, first: constant ? 0 : step, apart: constant ? 1 : steps };
      made[step] = run('LabLstmStep', { fed, weights, before }, attrs);
      before = made[step][1];
    }
    const [gates, memories] = [0, 1].map(of => concat(made.map(each => each[of])));
    const [states] = run('LabLstmRows', { stack: memories }, { n, steps, units, part: STATE, width: units });
    return [states, memories, gates];
  });
}

/** Slopes of the states [n · steps, units] -> slopes of what the gates were fed, [n · steps, 4 · units]. */
export function slopesInSteps(
  dy: Tensor,
  recurrent: Tensor,
  memories: Tensor,
  gates: Tensor,
  through: Through,
): Tensor {
  return tidy(() => {
    const { steps } = through;
    const units = recurrent.shape[0]!;
    const n = dy.shape[0]! / steps;
    const [weights] = run('LabLstmWeights', { recurrent });
    const places = placesOf(through);
    const slopes: Tensor[] = [];
    let [after, carriedAfter] = [dy, dy];
    for (let k = steps - 1; k >= 0; k--) {
      const attrs = {
        n,
        units,
        known: k === steps - 1 ? 0 : units,
        steps,
        step: places[k],
        before: places[k - 1] ?? -1,
      };
      [after, carriedAfter] = run('LabLstmStepSlope', { dy, weights, memories, gates, after, carriedAfter }, attrs);
      slopes[places[k]] = after;
    }
    return run('LabLstmRows', { stack: concat(slopes) }, { n, steps, units, part: 0, width: 4 * units })[0];
  });
}
