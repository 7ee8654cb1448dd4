// Which images make which training step. Addressed by step and not by a moving position, so that a run resumed at step k
// sees exactly what an uninterrupted run would have seen.

import { permutation, random } from './random.ts';

/** Steps in which every image is seen once: ceil(count / batchSize). */
export const stepsPerEpoch = (count: number, batchSize: number): number => Math.ceil(count / batchSize);

/**
 * One epoch as index lists, [stepsPerEpoch][batchSize], each batch of the one fixed size that the GPU programs are
 * compiled for. A tail that does not fill a batch is carried on by wrapping round to the beginning of this epoch's
 * shuffled list, so that every image is seen at least once and fewer than `batchSize` are seen once more.
 * @param epochNumber 0, 1, 2, ...
 * @throws RangeError no indices, or a batch smaller than 1
 */
export function epoch(indices: Uint32Array, batchSize: number, seed: number, epochNumber: number): Uint32Array[] {
  requireSizes(indices.length, batchSize);
  const order = permutation(indices.length, random(seed, `epoch ${epochNumber}`));
  return Array.from({ length: stepsPerEpoch(indices.length, batchSize) }, (_, step) =>
    Uint32Array.from({ length: batchSize }, (_, i) => indices[order[(step * batchSize + i) % order.length]]),
  );
}

export interface Batches {
  stepsPerEpoch: number;
  /** The indices of step 0, 1, 2, ... of the whole training, [batchSize]. Do not mutate: lists are kept. */
  batch(step: number): Uint32Array;
}

/** Every batch of a training run, addressable by step. Keeps the shuffle of the last epoch that was asked for. */
export function batches(indices: Uint32Array, batchSize: number, seed: number): Batches {
  requireSizes(indices.length, batchSize);
  const steps = stepsPerEpoch(indices.length, batchSize);
  let kept = -1;
  let lists: Uint32Array[] = [];
  return {
    stepsPerEpoch: steps,
    batch(step) {
      const wanted = Math.floor(step / steps);
      if (wanted !== kept) {
        lists = epoch(indices, batchSize, seed, wanted);
        kept = wanted;
      }
      return lists[step % steps];
    },
  };
}

function requireSizes(count: number, batchSize: number): void {
  if (count < 1) throw new RangeError('There are no examples to make batches of.');
  if (!(batchSize >= 1)) throw new RangeError(`A batch of ${batchSize} examples is not possible.`);
}
