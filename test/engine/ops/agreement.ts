// An op against the plain composition it stands for: the same values, and the same gradients for any slope from above.

import '@tensorflow/tfjs-backend-cpu';
import { engine, getBackend, setBackend, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
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

/** The result, and the gradients of the first `differentiable` inputs for one slope from above. */
function everything<T extends readonly Tensor[]>(op: Op<T>, make: () => [...T], differentiable: number) {
  return tidy(() => {
    const inputs = make();
    const value = op(...inputs);
    const slope = some(value.shape, -1, 1, 'slope');
    const { grads } = engine().gradients(() => op(...inputs), inputs.slice(0, differentiable), slope);
    return [value, ...grads].map(each => ({ shape: each.shape, values: each.dataSync() }));
  });
}

function compare(near: Near, actual: ReturnType<typeof everything>, wanted: ReturnType<typeof everything>): void {
  wanted.forEach(({ shape, values }, at) => {
    const what = at === 0 ? 'value' : `gradient of input ${at - 1}`;
    near(actual[at].shape, shape, what);
    near(actual[at].values, values, what);
  });
}

/** Runs something in plain JavaScript, whose backend is there at once. */
export function onCpu<T>(run: () => T): T {
  const here = getBackend();
  void setBackend('cpu');
  expect(getBackend()).toBe('cpu');
  try {
    return run();
  } finally {
    void setBackend(here);
  }
}

/**
 * Compares results, and the gradients of the first `differentiable` inputs. The plain composition is computed in plain
 * JavaScript: not every backend has all of its gradients, and on a graphics card each of its parts is a shader to compile.
 */
export function agree<T extends readonly Tensor[]>(
  near: Near,
  op: Op<T>,
  plain: Op<T>,
  make: () => [...T],
  differentiable: number,
): void {
  const actual = everything(op, make, differentiable);
  compare(
    near,
    actual,
    onCpu(() => everything(plain, make, differentiable)),
  );
}
