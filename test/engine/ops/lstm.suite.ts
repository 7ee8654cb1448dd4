import {
  add,
  concat,
  matMul,
  mul,
  reshape,
  sigmoid,
  slice,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  tanh,
} from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { bidirectional, lstm } from '../../../src/engine/ops/lstm.ts';
import type { Memory, Recurrence } from '../../../src/models/types.ts';
import { agree, some } from './agreement.ts';
import type { Backend, Near } from './backends.ts';

type Weights = [kernel: Tensor2D, recurrent: Tensor2D, bias: Tensor1D];
type In = [x: Tensor2D, ...Weights];

/** Step by step, as it is written down. */
function plain({ steps, isConstant, isReversed }: Recurrence, ...[x, kernel, recurrent, bias]: In): Tensor {
  const units = recurrent.shape[0];
  const n = isConstant ? x.shape[0] : x.shape[0] / steps;
  const read = (step: number) =>
    isConstant ? x : reshape(slice(reshape(x, [n, steps, -1]), [0, step, 0], [n, 1, -1]), [n, -1]);
  const states: Tensor[] = [];
  let [state, cell]: (Tensor | null)[] = [null, null];
  for (let k = 0; k < steps; k++) {
    const step = isReversed ? steps - 1 - k : k;
    const fed: Tensor = add(matMul(read(step) as Tensor2D, kernel), bias);
    const sums: Tensor = state ? add(fed, matMul(state, recurrent)) : fed;
    const part = (gate: number): Tensor => slice(sums, [0, gate * units], [n, units]);
    const written: Tensor = mul(sigmoid(part(0)), tanh(part(2)));
    cell = cell ? add(mul(sigmoid(part(1)), cell), written) : written;
    state = mul(sigmoid(part(3)), tanh(cell));
    states[step] = reshape(state, [n, 1, units]);
  }
  return reshape(concat(states, 1), [n * steps, units]);
}

export function describeLstm(near: Near, backend: Backend): void {
  // Examples, steps, inputs and units, on both sides of what is done at once.
  const forProcessors = [
    [9, 5, 3, 8],
    [17, 3, 2, 4],
  ];
  const extents = [...(backend === 'webgl' ? [] : forProcessors), [3, 4, 2, 5], [2, 3, 1, 6], [1, 2, 3, 1]];
  const ways = [{}, { isReversed: true }, { isConstant: true }];
  const cases = extents.flatMap(([n, steps, inputs, units]) =>
    ways.map(way => ({ n, inputs, units, recurrence: { steps, ...way } as Recurrence })),
  );
  it.each(cases)(
    'agrees with its definition: $n examples of $inputs numbers, $units units, $recurrence',
    ({ n, inputs, units, recurrence }) => {
      const rows = recurrence.isConstant ? n : n * recurrence.steps;
      const make = (): In => [
        some([rows, inputs], -1, 1, 'x') as Tensor2D,
        some([inputs, 4 * units], -1, 1, 'kernel') as Tensor2D,
        some([units, 4 * units], -1, 1, 'recurrent') as Tensor2D,
        some([4 * units], -1, 1, 'bias') as Tensor1D,
      ];
      const op = (x: Tensor2D, ...[kernel, recurrent, bias]: [Tensor2D, Tensor2D, Tensor1D]) =>
        lstm(x, [kernel, recurrent, bias] as unknown as Memory, recurrence);
      agree(near, op, (...given: In) => plain(recurrence, ...given), make, 4);
    },
  );
  it.each(extents)(
    'from both ends agrees with two: %i examples, %i steps, %i inputs and %i units',
    (n, steps, inputs, units) => {
      type Both = [x: Tensor2D, ...forward: Weights, ...backward: Weights];
      const weights = (stream: string): Weights => [
        some([inputs, 4 * units], -1, 1, `${stream} kernel`) as Tensor2D,
        some([units, 4 * units], -1, 1, `${stream} recurrent`) as Tensor2D,
        some([4 * units], -1, 1, `${stream} bias`) as Tensor1D,
      ];
      const make = (): Both => [
        some([n * steps, inputs], -1, 1, 'x') as Tensor2D,
        ...weights('forward'),
        ...weights('backward'),
      ];
      const op = (x: Tensor2D, ...[a, b, c, d, e, f]: [...Weights, ...Weights]) => {
        const [forward, backward] = [
          [a, b, c],
          [d, e, f],
        ] as unknown as [Memory, Memory];
        return bidirectional(x, forward, backward, steps);
      };
      const at = (step: number, states: Tensor) =>
        slice(reshape(states, [n, steps * units]), [0, step * units], [n, units]);
      const apart = (x: Tensor2D, ...[a, b, c, d, e, f]: [...Weights, ...Weights]) =>
        concat([at(steps - 1, plain({ steps }, x, a, b, c)), at(0, plain({ steps, isReversed: true }, x, d, e, f))], 1);
      agree(near, op, apart, make, 7);
    },
  );
}
