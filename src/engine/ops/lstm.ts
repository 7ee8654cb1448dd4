// Layers that read a series step by step and remember, as one op with its own gradient through time. What they are fed is one
// product for all steps; only what they remember has to be multiplied step by step. Two that read the same series from
// opposite ends have nothing to wait for in each other, and go together.

import { registerGradient, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Memory, Recurrence } from '../../models/types.ts';
import { dense } from './dense.ts';
import { defineKernel, run } from './kernel.ts';
import { byLayer, type Layers, namesOf, numbers } from './lstmLayers.ts';
import { backwards, forwards, type Through } from './lstmLoops.ts';
import { lastStates, stateBefore, stepSums } from './lstmRows.ts';
import { inSteps, slopesInSteps } from './lstmSteps.ts';
import { transposedTimes } from './products.ts';
import { list } from './shaders.ts';

type Numbers = Readonly<Record<string, number>>;
const asThrough = (attrs: Numbers) => attrs as unknown as Through;
/** How the layer goes through its steps; the second begins where the first ends. */
const throughOf = (attrs: Numbers, layer: number): Through => ({
  ...asThrough(attrs),
  reversed: (attrs.reversed + layer) % 2,
});

/** What the exponentials of a unit's gates cost, in multiplications of a matrix product. */
const GATES = 300;
const costOf = (steps: number, units: number) => steps * units * (4 * units + GATES);
/** Examples that share a scratch. */
const GROUP = 8;

/** Of each layer, in turn: states and cells, [n · steps, units], and gates, four times as wide. */
const KINDS = 3;

function defineLstm(layers: Layers): void {
  const [fed, recurrent, dy, cells, gates] = ['fed', 'recurrent', 'dy', 'cells', 'gates'].map(name =>
    namesOf(layers, name),
  );
  const each = list(layers, layer => layer);
  const of = <T>(names: readonly string[], given: Readonly<Record<string, T>>) => names.map(name => given[name]);

  // On WebGL cells and gates are in the order of the draws, and those of all layers.
  defineKernel({
    name: `LabLstm${layers}`,
    shape({ fed0, recurrent0 }, { steps, constant }) {
      const [units, width] = recurrent0.shape;
      const rows = fed0.shape[0] * (constant ? steps : 1);
      return each.flatMap(() => [
        [rows, units],
        [rows, units],
        [rows, width],
      ]);
    },
    program: {
      inputs: [...fed, ...recurrent],
      stock: (inputs, attrs) => inSteps(of(fed, inputs), of(recurrent, inputs), asThrough(attrs)),
    },
    loop(inputs, results, attrs, { recurrent0: [units] }) {
      for (const layer of each) {
        const given = { fed: inputs[fed[layer]], recurrent: inputs[recurrent[layer]] };
        const own = results.slice(KINDS * layer, KINDS * (layer + 1));
        forwards(given, own, own[0].length / (attrs.steps * units), units, throughOf(attrs, layer));
      }
    },
    simd(run, inputs, results, attrs, { fed0: [rows], recurrent0: [units] }, { room, needs }) {
      const { steps, constant } = attrs;
      const n = constant ? rows : rows / steps;
      const scratch = room(Math.ceil(n / GROUP) * needs.lstmBytes(units));
      for (const layer of each) {
        const given = [inputs[fed[layer]], inputs[recurrent[layer]]] as const;
        const own = results.slice(KINDS * layer, KINDS * (layer + 1));
        const { reversed } = throughOf(attrs, layer);
        run('lstm', n, costOf(steps, units), ...given, ...own, scratch, steps, units, constant, reversed);
      }
    },
  });

  // Slopes of the states -> slopes of what the gates were fed, [n · steps, 4 · units], of each layer.
  defineKernel({
    name: `LabLstmSlope${layers}`,
    shape: ({ dy0 }) => each.map(() => [dy0.shape[0], 4 * dy0.shape[1]]),
    program: {
      inputs: [...dy, ...recurrent, ...cells, ...gates],
      stock: (inputs, attrs) =>
        slopesInSteps(of(dy, inputs), of(recurrent, inputs), inputs.cells0, inputs.gates0, asThrough(attrs)),
    },
    loop(inputs, results, attrs, { dy0: [rows, units] }) {
      for (const layer of each) {
        const [own, ...rest] = [dy, recurrent, cells, gates].map(names => inputs[names[layer]]);
        const given = { dy: own, recurrent: rest[0], cells: rest[1], gates: rest[2] };
        backwards(given, results[layer], rows / attrs.steps, units, throughOf(attrs, layer));
      }
    },
    simd(run, inputs, results, attrs, { dy0: [rows, units] }, { room, needs }) {
      const { steps } = attrs;
      const n = rows / steps;
      const scratch = room(Math.ceil(n / GROUP) * needs.lstmBytes(units));
      for (const layer of each) {
        const given = [dy, recurrent, cells, gates].map(names => inputs[names[layer]]);
        const { reversed } = throughOf(attrs, layer);
        run('lstmSlope', n, costOf(steps, units), ...given, results[layer], scratch, steps, units, reversed);
      }
    },
  });

  registerGradient({
    kernelName: `LabLstm${layers}`,
    inputsToSave: recurrent,
    outputsToSave: list(KINDS * layers, () => true),
    gradFunc(dys, saved, given) {
      const attrs = given as unknown as Numbers;
      const weights = saved.slice(0, layers);
      const kind = (which: number, results: readonly Tensor[]) => each.map(layer => results[KINDS * layer + which]);
      const [states, ...kept] = list(KINDS, which => kind(which, saved.slice(layers)));
      const slopes = run(
        `LabLstmSlope${layers}`,
        {
          ...byLayer('dy', kind(0, dys as Tensor[])),
          ...byLayer('recurrent', weights),
          ...byLayer('cells', kept[0]),
          ...byLayer('gates', kept[1]),
        },
        attrs,
      );
      const ofFed = (layer: number): Tensor => (attrs.constant ? stepSums(slopes[layer], attrs.steps) : slopes[layer]);
      const ofRecurrent = (layer: number): Tensor =>
        transposedTimes(stateBefore(states[layer], throughOf(attrs, layer)), slopes[layer]);
      return {
        ...byLayer(
          'fed',
          each.map(layer => () => ofFed(layer)),
        ),
        ...byLayer(
          'recurrent',
          each.map(layer => () => ofRecurrent(layer)),
        ),
      };
    },
  });
}
numbers.forEach(defineLstm);

/** The states of each layer at all steps, [n · steps, units], each where its step is. */
function through(x: Tensor2D, memories: readonly Memory[], attrs: Through): Tensor2D[] {
  const fed = memories.map(([kernel, , bias]) => dense(x, kernel, bias, 'linear'));
  const recurrent = memories.map(memory => memory[1]);
  const given = { ...byLayer<Tensor>('fed', fed), ...byLayer<Tensor>('recurrent', recurrent) };
  const results = run(`LabLstm${memories.length}`, given, { ...attrs });
  return memories.map((_, layer) => results[KINDS * layer] as Tensor2D);
}

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997): x [n · steps, in], the steps of an example in a row, or [n, in] that
 * is the same at every step; kernel [in, 4 · units], recurrent [units, 4 · units], bias [4 · units], each in Keras's order:
 * input, forget, candidate, output. -> the states at all steps, [n · steps, units], each where its step is, also when read from
 * the end.
 */
export const lstm = (
  x: Tensor2D,
  memory: Memory,
  { steps, isConstant = false, isReversed = false }: Recurrence,
): Tensor2D => through(x, [memory], { steps, constant: isConstant ? 1 : 0, reversed: isReversed ? 1 : 0 })[0];

/**
 * Two of them through one series, x [n · steps, in], one from the first step and one from the last (Schuster & Paliwal 1997):
 * -> what each remembers at its end, side by side, [n, 2 · units].
 */
export function bidirectional(x: Tensor2D, forward: Memory, backward: Memory, steps: number): Tensor2D {
  const [fromFirst, fromLast] = through(x, [forward, backward], { steps, constant: 0, reversed: 0 });
  return lastStates(fromFirst, fromLast, steps) as Tensor2D;
}
