// An optimizer's update as one kernel: a weight, its gradient and its slots in, the new weight and slots out, in one pass
// over memory. The declared update of `src/optimizers` says the same in single steps, and tests hold the two together.

import type { Tensor } from '@tensorflow/tfjs-core';
import type { Update } from '../../optimizers/types.ts';
import { defineKernel, run, sizeOf } from './kernel.ts';
import type { KernelName } from './simd.ts';

/** What a weight costs in vectors, in multiplications of a matrix product. */
const COST = 14;

type Loop = (
  /** Value, gradient and slots of one variable, and its next value and slots: all of one length. */
  arrays: { value: Float32Array; gradient: Float32Array; slots: Float32Array[]; next: Float32Array[] },
  numbers: Readonly<Record<string, number>>,
) => void;

export interface UpdateKernel {
  readonly name: string;
  readonly slots: number;
  /** Numbers that the kernel needs, all of them known before the update. */
  numbers(update: Update): Record<string, number>;
  /** Gives `nextValue`, `next0`, `next1` from `w`, `g`, `s0`, `s1`, each a texel. */
  readonly shader: string;
  readonly loop: Loop;
  /** The kernel of `src/engine/simd`; it takes the numbers in the order in which they are named. */
  readonly simd: KernelName;
}

/** Registers the kernel; the result takes the place of a declared update. */
export function defineUpdate({ name, slots, numbers, shader, loop, simd }: UpdateKernel) {
  const slotNames = Array.from({ length: slots }, (_, s) => `slot${s}`);
  const uniforms = Object.keys(numbers({ learningRate: 0, step: 1, epsilon: 0, values: {} } as unknown as Update));
  defineKernel({
    name,
    shape: ({ value }) => value.shape,
    program: {
      inputs: ['value', 'gradient', ...slotNames],
      outputs: ['nextValue', ...slotNames.map((_, s) => `next${s}`)],
      uniforms: Object.fromEntries(uniforms.map(each => [each, 'float' as const])),
      body: `vec4 w = texel(value, i, j);
  vec4 g = texel(gradient, i, j);
  ${slotNames.map((slot, s) => `vec4 s${s} = texel(${slot}, i, j);`).join('\n  ')}
  ${shader}`,
    },
    loop: ({ value, gradient, ...rest }, next, attrs) =>
      loop({ value, gradient, slots: slotNames.map(slot => rest[slot]), next: [...next] }, attrs),
    simd(run, { value, gradient, ...rest }, next, attrs, shapes) {
      const slots = slotNames.map(slot => rest[slot]);
      run(simd, sizeOf(shapes.value), COST, value, gradient, ...slots, ...next, ...uniforms.map(each => attrs[each]));
    },
  });

  return (_: unknown, update: Update): { value: Tensor; slots: readonly Tensor[] } => {
    const kept = Object.fromEntries(slotNames.map((slot, s) => [slot, update.slots[s]]));
    const [value, ...next] = run(name, { value: update.value, gradient: update.gradient, ...kept }, numbers(update));
    return { value, slots: next };
  };
}
