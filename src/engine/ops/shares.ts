// What threads that share a kernel have agreed on: where a job is written down, and whose part is whose.

/** Places in the counters of a board. */
export const [JOB, DONE, KERNEL, EXTENT, COUNT] = [0, 1, 2, 3, 4];
const COUNTERS = 8;
const ARGUMENTS = 24;

/** Looks at a counter so often before going to sleep: for about as long as it takes to wake up. */
export const SPINS = 5000;

export interface Board {
  /**
   * The number of the job, for whose change threads wait; how many have done it; the number of its kernel, the extent of
   * its result, and how many arguments it has.
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

/** The part of 0..extent that one of `threads` makes; it may be empty. */
export function partOf(index: number, threads: number, extent: number): [from: number, to: number] {
  const grains = Math.ceil(extent / GRAIN);
  const edge = (at: number) => Math.min(extent, GRAIN * Math.round((at * grains) / threads));
  return [edge(index), edge(index + 1)];
}
