import { add, mean, mul, type Scalar, stack, type Tensor1D } from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { objective } from '../../../src/engine/ops/objective.ts';
import { agree, some } from './agreement.ts';
import type { Near } from './backends.ts';

const weights = [1, 0.5, 3, 0.25, 2, 4];

const plain = (...terms: Tensor1D[]) => {
  const means = terms.map(term => mean(term) as Scalar);
  const total = means.map((each, t) => mul(each, weights[t])).reduce((sum, each) => add(sum, each));
  return stack([total as Scalar, ...means]);
};

export function describeObjective(near: Near): void {
  it.each([
    [1, 4],
    [2, 5],
    [3, 100],
    [4, 7],
    [6, 9],
  ])('agrees with stacked means: %d terms of %d images', (count, n) => {
    const make = (): Tensor1D[] => Array.from({ length: count }, (_, t) => some([n], 0, 9, `term ${t}`) as Tensor1D);
    agree(near, (...terms: Tensor1D[]) => objective(terms, weights.slice(0, count)), plain, make, count);
  });
}
