// What datasets that are made here have in common beyond images: how often each class occurs, and that making thousands of
// examples leaves the page time to breathe.

import { permutation, type Random } from '../core/random.ts';

/**
 * [count] classes in random order, each as often as its share says; what rounding leaves over goes to the first.
 * @param shares of the classes after the first, 0 to 1, summing to less than 1
 */
export function dealtClasses(count: number, shares: readonly number[], rng: Random): Uint8Array<ArrayBuffer> {
  const sorted = new Uint8Array(count);
  let at = count;
  shares.forEach((share, i) => {
    const size = Math.round(share * count);
    sorted.fill(i + 1, at - size, at);
    at -= size;
  });
  return Uint8Array.from(permutation(count, rng), i => sorted[i]);
}

const PAUSE_EVERY = 500;

/** Calls `make` for 0 ... count - 1, tells how many are done, and lets whatever waits have its turn in between. */
export async function eachInTurn(
  count: number,
  make: (i: number) => void,
  onDone: (done: number) => void,
): Promise<void> {
  for (let i = 0; i < count; i++) {
    make(i);
    if (i % PAUSE_EVERY !== PAUSE_EVERY - 1) continue;
    onDone(i + 1);
    await new Promise(resolve => setTimeout(resolve));
  }
  onDone(count);
}
