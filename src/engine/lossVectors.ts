// Loss vectors: what training minimises first, then each term, all on the device; and how sums of them are read back into names.

import type { Tensor1D } from '@tensorflow/tfjs-core';
import type { Settings } from '../core/field.ts';
import { termsWith } from '../losses/additions.ts';
import { type LossId, losses } from '../losses/index.ts';
import type { Part, Pass } from '../models/types.ts';
import { objective } from './ops/objective.ts';
import { tf } from './tf.ts';

/** Sums over a number of steps: the total loss and each term, in nats per image. */
export interface Losses {
  readonly total: number;
  readonly terms: Readonly<Partial<Record<LossId, number>>>;
}

/** [1 + terms]: the weighted total and each unweighted term, every one a mean over the batch. */
export const lossVector = (pass: Pass, ids: readonly LossId[], values: Settings): Tensor1D =>
  objective(
    ids.map(id => losses[id].term(tf, pass, values)),
    ids.map(id => losses[id].weight(values)),
  );

/** The terms of a part that weigh anything. */
export const termsNow = ({ terms, additions = [] }: Part, values: Settings): readonly LossId[] =>
  termsWith(terms, additions, values);

/** Loss vectors of one part, summed over passes that all had these terms. */
export interface Summed<Vector = ArrayLike<number>> {
  readonly terms: readonly LossId[];
  readonly vector: Vector;
  readonly count: number;
}

/**
 * Reads sums of loss vectors, some for each part, back into names: the total is that of all parts, and a term is averaged over the
 * passes that had it.
 */
export function namedLosses(parts: readonly (readonly Summed[])[]): Losses {
  let total = 0;
  const terms: Partial<Record<LossId, number>> = {};
  for (const sums of parts) {
    const over = (some: readonly Summed[], at: (sum: Summed) => number) =>
      some.reduce((all, sum) => all + sum.vector[at(sum)], 0) / some.reduce((all, { count }) => all + count, 0);
    total += over(sums, () => 0);
    for (const id of new Set(sums.flatMap(sum => sum.terms)))
      terms[id] = over(
        sums.filter(sum => sum.terms.includes(id)),
        sum => 1 + sum.terms.indexOf(id),
      );
  }
  return { total, terms };
}

/** The numbers of a sum, whose tensor is then disposed. */
export async function readSum({ vector, ...rest }: Summed<Tensor1D>): Promise<Summed> {
  const numbers = await vector.data();
  vector.dispose();
  return { ...rest, vector: numbers };
}
