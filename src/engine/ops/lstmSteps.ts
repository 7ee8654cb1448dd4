// LSTMs on a graphics card: one draw a step forwards and one back, each for all examples and units, and for both layers where
// two go through a series from opposite ends. A texel is one unit of one example with what it has four of, its gates or their
// slopes; a step is two rows and columns for each of them, the second layer's examples after the first's. Steps are stacked in
// the order in which they are gone through.

import { clone, concat, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';
import { byLayer, inMatrix, type Layers, namesOf, numbers } from './lstmLayers.ts';
import type { Through } from './lstmLoops.ts';
import { list } from './shaders.ts';

const inStack = `vec4 nth(sampler2D stack, int at) {
  int wide = textureSize(stack, 0).x;
  return texel(stack, at / wide, at % wide);
}`;
// By way of a sigmoid, which no exponential is too large for.
const curves = `vec4 sigmoid(vec4 x) { return 1.0 / (1.0 + exp(-x)); }
float bounded(float x) { return 2.0 / (1.0 + exp(-2.0 * x)) - 1.0; }`;

/** What `of` says of the layer at hand. */
const ofLayer = (layers: Layers, of: (layer: number) => string): string =>
  layers === 1 ? of(0) : `(layer == 0 ? ${of(0)} : ${of(1)})`;
const uniforms = { n: 'int', units: 'int', steps: 'int', reversed: 'int', k: 'int' } as const;
/** Where a texel of a step belongs: step `k` of a layer from the end is another place in the series. */
const place = `int at = i * across + j;
  int own = at / units * units;
  int unit = at - own;
  int layer = own / units / n;
  int example = own / units - layer * n;
  int step = (reversed + layer) % 2 == 1 ? steps - 1 - k : k;`;

const defineSteps = (layers: Layers): void => {
  // Recurrent weights with the four gates of two units together, [2 · layers · units, 2 · units].
  defineKernel({
    name: `LabLstmWeights${layers}`,
    shape: ({ recurrent0 }) => [2 * layers * recurrent0.shape[0], 2 * recurrent0.shape[0]],
    program: {
      inputs: namesOf(layers, 'recurrent'),
      outputs: ['weights'],
      uniforms: {},
      functions: inMatrix,
      body: `int units = recurrent0Size.x;
  int layer = i / units;
  weights = ${ofLayer(layers, layer => `gatesOf(recurrent${layer}, i - layer * units, j, units)`)};`,
    },
  });

  const shape = (_: unknown, { n, units }: Readonly<Record<string, number>>) => [1, 2 * layers * n, 2 * units];

  // Nothing is read of what was before the first step. A memory is cell and state.
  defineKernel({
    name: `LabLstmStep${layers}`,
    shape,
    program: {
      inputs: [...namesOf(layers, 'fed'), 'weights', 'before'],
      outputs: ['gates', 'memory'],
      uniforms: { ...uniforms, constant: 'int' },
      functions: `${inMatrix}\n${inStack}\n${curves}`,
      body: `${place}
  int given = constant == 1 ? example : example * steps + step;
  int known = k == 0 ? 0 : units;
  vec4 sums = ${ofLayer(layers, layer => `gatesOf(fed${layer}, given, unit, units)`)};
  for (int p = 0; p < known; p++) sums += nth(before, own + p).y * texel(weights, layer * units + p, unit);
  vec4 open = sigmoid(sums);
  gates = vec4(open.xy, bounded(sums.z), open.w);
  float cell = gates.x * gates.z + (k > 0 ? gates.y * nth(before, at).x : 0.0);
  memory = vec4(cell, gates.w * bounded(cell), 0, 0);`,
    },
  });

  // The same step backwards, with nothing after the last. A carried slope is that of the cell before.
  defineKernel({
    name: `LabLstmStepSlope${layers}`,
    shape,
    program: {
      inputs: [...namesOf(layers, 'dy'), 'weights', 'memories', 'gates', 'after', 'carriedAfter'],
      outputs: ['slope', 'carried'],
      uniforms,
      functions: `${inMatrix}\n${inStack}\n${curves}`,
      body: `${place}
  int known = k == steps - 1 ? 0 : units;
  int whole = ${layers} * n * units;
  int given = example * steps + step;
  float dState = ${ofLayer(layers, layer => `number(dy${layer}, given, unit)`)};
  for (int q = 0; q < known; q++) dState += dot(nth(after, own + q), texel(weights, layer * units + unit, q));
  vec4 g = nth(gates, k * whole + at);
  float shown = bounded(nth(memories, k * whole + at).x);
  float cellBefore = k == 0 ? 0.0 : nth(memories, (k - 1) * whole + at).x;
  float dCell = dState * g.w * (1.0 - shown * shown) + (known > 0 ? nth(carriedAfter, at).x : 0.0);
  slope = vec4(dCell * g.z, dCell * cellBefore, dCell * g.x, dState * shown) *
    (vec4(g.xy, 1, g.w) - vec4(g.xyz * g.xyz, g.w * g.w));
  carried = vec4(dCell * g.y, 0, 0, 0);`,
    },
  });

  // One of the four numbers, or all of them one after another, as rows [n · steps, width]: the steps of an example in a row.
  const rowOf = (layer: number, row: string) => `vec2(one(${layer}, ${row}, 2 * j), one(${layer}, ${row}, 2 * j + 1))`;
  defineKernel({
    name: `LabLstmRows${layers}`,
    shape: (_, { n, steps, width }) => [n * steps, width],
    program: {
      inputs: ['stack'],
      outputs: namesOf(layers, 'rows'),
      uniforms: { n: 'int', units: 'int', steps: 'int', reversed: 'int', part: 'int' },
      functions: `${inStack}
float one(int layer, int row, int column) {
  int example = row / steps;
  if (example >= n) return 0.0;
  int step = row - example * steps;
  int k = (reversed + layer) % 2 == 1 ? steps - 1 - step : step;
  int gate = column / units;
  int own = ((k * ${layers} + layer) * n + example) * units;
  return gate + part > 3 ? 0.0 : nth(stack, own + column - gate * units)[gate + part];
}`,
      body: list(layers, layer => `rows${layer} = vec4(${rowOf(layer, '2 * i')}, ${rowOf(layer, '2 * i + 1')});`).join(
        '\n  ',
      ),
    },
  });
};
numbers.forEach(defineSteps);

/** Where the second number of a memory is the state. */
const STATE = 1;

/** Textures that a draw can read, everywhere. */
const MOST = 16;
/** One stack of many, each draw adding what it can to what the last has put together. */
function stacked(parts: readonly Tensor[]): Tensor {
  let whole = parts[0];
  for (let from = 1; from < parts.length; from += MOST - 1)
    whole = concat([whole, ...parts.slice(from, from + MOST - 1)]);
  return whole;
}

/** What layers have in common: where the first begins is where the second ends. */
const layersOf = (recurrent: readonly Tensor[]) => ({
  layers: recurrent.length as Layers,
  units: recurrent[0].shape[0]!,
});

/**
 * Of each layer, fed [n · steps, 4 · units] (or [n, 4 · units]) -> of each layer, states [n · steps, units], and memories and
 * gates in stacks of steps, which are those of all layers.
 */
export function inSteps(fed: readonly Tensor[], recurrent: readonly Tensor[], through: Through): Tensor[] {
  return tidy(() => {
    const { steps, constant } = through;
    const { layers, units } = layersOf(recurrent);
    const n = fed[0].shape[0]! / (constant ? 1 : steps);
    const [weights] = run(`LabLstmWeights${layers}`, byLayer('recurrent', recurrent));
    const made: Tensor[][] = [];
    for (let k = 0; k < steps; k++) {
      const before = made[k - 1]?.[1] ?? weights;
      made[k] = run(`LabLstmStep${layers}`, { ...byLayer('fed', fed), weights, before }, { ...through, n, units, k });
    }
    const [gates, memories] = [0, 1].map(of => stacked(made.map(each => each[of])));
    const attrs = { ...through, n, units, part: STATE, width: units };
    const states = run(`LabLstmRows${layers}`, { stack: memories }, attrs);
    return states.flatMap(own => [own, clone(memories), clone(gates)]);
  });
}

/** Of each layer, slopes of the states [n · steps, units] -> slopes of what the gates were fed, [n · steps, 4 · units]. */
export function slopesInSteps(
  dy: readonly Tensor[],
  recurrent: readonly Tensor[],
  memories: Tensor,
  gates: Tensor,
  through: Through,
): Tensor[] {
  return tidy(() => {
    const { steps } = through;
    const { layers, units } = layersOf(recurrent);
    const n = dy[0].shape[0]! / steps;
    const [weights] = run(`LabLstmWeights${layers}`, byLayer('recurrent', recurrent));
    const slopes: Tensor[] = [];
    let [after, carriedAfter] = [weights, weights]; // after the last step anything, for nothing is read of it
    for (let k = steps - 1; k >= 0; k--) {
      const given = { ...byLayer('dy', dy), weights, memories, gates, after, carriedAfter };
      [after, carriedAfter] = run(`LabLstmStepSlope${layers}`, given, { ...through, n, units, k });
      slopes[k] = after;
    }
    const attrs = { ...through, n, units, part: 0, width: 4 * units };
    return run(`LabLstmRows${layers}`, { stack: stacked(slopes) }, attrs);
  });
}
