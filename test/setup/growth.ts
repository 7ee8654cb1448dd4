// How cost grows with size. A ratio says the same on every machine, which no number of milliseconds does.

/**
 * How many times as long a job takes on four times as much: about 4 where cost is proportional, 16 where it is squared.
 * The best of nine turns each, taken alternately, so that a busy machine does not decide.
 * @param prepare makes the job for a size
 */
export function growth(size: number, prepare: (size: number) => () => void): number {
  const [small, large] = [prepare(size), prepare(4 * size)];
  const timed = (job: () => void) => {
    const start = performance.now();
    job();
    return performance.now() - start;
  };
  small();
  let [best, bestOfLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < 9; turn++) {
    best = Math.min(best, timed(small));
    bestOfLarge = Math.min(bestOfLarge, timed(large));
  }
  return bestOfLarge / best;
}

/** Well above proportional and well below squared. */
export const PROPORTIONAL = 12;
