// An op against the plain composition it stands for: the same values, and the same gradients for any slope from above.

import { engine, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import { random } from '../../../src/core/random.ts';
import type { Near } from './backends.ts';

/** Seeded numbers, uniform in from..to. */
export function numbers(count: number, from: number, to: number, stream: string): Float32Array {
  const rng = random(1, stream);
  return Float32Array.from({ length: count }, () => from + (to - from) * rng.uniform());
}

/** A seeded tensor, uniform in from..to. Call inside `tidy`. */
export const some = (shape: number[], from: number, to: number, stream: string): Tensor =>
  tensor(
    numbers(
      shape.reduce((product, extent) => product * extent, 1),
      from,
      to,
      stream,
    ),
    shape,
  );

type Op<T extends readonly Tensor[]> = (...inputs: T) => Tensor;

/** Compares results, and the gradients of the first `differentiable` inputs. */
export function agree<T extends readonly Tensor[]>(
  near: Near,
  op: Op<T>,
  plain: Op<T>,
  make: () => [...T],
  differentiable: number,
): void {
  tidy(() => {
    const inputs = make();
    const [actual, wanted] = [op, plain].map(f => {
      const value = f(...inputs);
      const slope = some(value.shape, -1, 1, 'slope');
      const to = inputs.slice(0, differentiable);
      const { grads } = engine().gradients(() => f(...inputs), to, slope);
      return [value, ...grads].map(each => ({ shape: each.shape, values: each.dataSync() }));
    });
    wanted.forEach(({ shape, values }, at) => {
      const what = at === 0 ? 'value' : `gradient of input ${at - 1}`;
      near(actual[at].shape, shape, what);
      near(actual[at].values, values, what);
    });
  });
}
