// What every suite beside PyTorch's numbers does alike: a network with given weights, one backend, and how far numbers are off.

import { getBackend, memory, ready, setBackend, tensor, variable } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Shape } from '../../src/core/shape.ts';
import { createKit } from '../../src/engine/kit.ts';
import type { Kit, Network, Variable } from '../../src/models/types.ts';

export type Numbers = Readonly<Record<string, readonly number[]>>;

/** A kit whose weights begin with `parameters`, by name; `named` are the variables that were made of them. */
export function kitOf(shape: Shape, parameters: Numbers, perValue = 1): { kit: Kit; named: Record<string, Variable> } {
  const named: Record<string, Variable> = {};
  const weights: Kit['weights'] = (name, extents) => {
    const start = tensor([...parameters[name]], [...extents]);
    named[name] = variable(start);
    start.dispose();
    return named[name];
  };
  const kit: Kit = {
    ...createKit(shape, 1, perValue),
    weights,
    kernel: (name, inputs, outputs) => weights(name, [inputs, outputs]),
    bias: (name, size) => weights(name, [size]), // whatever it would have started with
  };
  return { kit, named };
}

export const dispose = ({ variables }: Network) => {
  for (const each of variables) each.dispose();
};

/** Largest difference, relative to the larger of 1 and the expected number. */
export function difference(actual: ArrayLike<number>, expected: readonly number[]): number {
  expect(actual.length).toBe(expected.length);
  return Math.max(...expected.map((e, i) => Math.abs(actual[i] - e) / Math.max(1, Math.abs(e))));
}

/** The tests of the suite in which this is called run on `backend`, and leave no tensor behind. */
export function onBackend(backend: string): void {
  let tensors = 0;
  beforeAll(async () => {
    expect(await setBackend(backend)).toBe(true);
    await ready();
    expect(getBackend()).toBe(backend);
    tensors = memory().numTensors;
  });
  afterAll(() => {
    expect(memory().numTensors).toBe(tensors);
  });
}
