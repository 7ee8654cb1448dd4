// What threads that share a kernel have agreed on: where a job is written down, and who makes which part of it.

/** Places in the counters of a board. */
export const [JOB, DONE, NEXT, KERNEL, EXTENT, COUNT] = [0, 1, 2, 3, 4, 5];
const COUNTERS = 8;
const ARGUMENTS = 24;

/** Looks at a counter so often before going to sleep: for about as long as it takes to wake up. */
export const SPINS = 5000;

export interface Board {
  /**
   * The number of the job, for whose change threads wait; how many threads are done with it; the next part to be made; the
   * number of its kernel, the extent of its result, and how many arguments it has.
   */
  readonly counters: Int32Array;
  readonly arguments: Float64Array;
}

export const boardBytes = 4 * COUNTERS + 8 * ARGUMENTS;
export const boardOn = (memory: SharedArrayBuffer): Board => ({
  counters: new Int32Array(memory, 0, COUNTERS),
  arguments: new Float64Array(memory, 4 * COUNTERS, ARGUMENTS),
});

/** Results are shared out in multiples of this, the columns of a panel. */
const GRAIN = 8;
/** Parts for each thread: enough that a slow core, or one that others use, makes fewer of them and nobody waits long. */
const PARTS = 8;

/** Makes parts of the job until none is left. */
export function work({ counters }: Board, threads: number, make: (from: number, to: number) => void): void {
  const extent = counters[EXTENT];
  const part = GRAIN * Math.ceil(extent / (GRAIN * PARTS * threads));
  for (;;) {
    const from = part * Atomics.add(counters, NEXT, 1);
    if (from >= extent) return;
    make(from, Math.min(extent, from + part));
  }
}
