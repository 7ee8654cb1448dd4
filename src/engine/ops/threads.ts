// Kernels shared by threads. Whoever computes writes down a job, wakes the others, takes part and waits until all are
// done; all in a memory that they share, for a message would take longer than the job.

import { DeviceLostError } from '../deviceLoss.ts';
import { boardBytes, boardOn, COUNT, DONE, EXTENT, JOB, KERNEL, NEXT, SPINS, work } from './shares.ts';
import type { Start } from './thread.ts';

const LATEST_MS = 10_000;

export interface Threads {
  readonly count: number;
  /** Runs a kernel, by its number, over 0..`extent` of its result; `own` makes a part of it on this thread. */
  run(kernel: number, extent: number, rest: readonly number[], own: (from: number, to: number) => void): void;
}

/**
 * Makes threads for the kernels of a module, in a memory that can be shared; whoever calls is one of them.
 * @throws Error when one does not come
 */
export async function startThreads(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  names: readonly string[],
  count: number,
): Promise<Threads> {
  const shared = new SharedArrayBuffer(boardBytes);
  const board = boardOn(shared);
  const { counters, arguments: values } = board;
  const helpers = count - 1;
  const workers: Worker[] = [];
  const start = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./thread.ts', import.meta.url), { type: 'module' });
      workers.push(worker);
      worker.onmessage = () => resolve();
      worker.onerror = ({ message }) => reject(new Error(message));
      setTimeout(() => reject(new Error('A thread did not start in time.')), LATEST_MS);
      worker.postMessage({ module, memory, names, board: shared, threads: count } satisfies Start);
    });
  try {
    await Promise.all(Array.from({ length: helpers }, start));
  } catch (error) {
    for (const worker of workers) worker.terminate();
    throw error;
  }

  return {
    count,
    run(kernel, extent, rest, own) {
      values.set(rest);
      counters[KERNEL] = kernel;
      counters[EXTENT] = extent;
      counters[COUNT] = rest.length;
      counters[NEXT] = 0;
      Atomics.store(counters, DONE, 0);
      Atomics.add(counters, JOB, 1);
      Atomics.notify(counters, JOB);
      work(board, count, own);
      for (let spins = 0; ; spins++) {
        const done = Atomics.load(counters, DONE);
        if (done === helpers) return;
        if (spins > SPINS && Atomics.wait(counters, DONE, done, LATEST_MS) === 'timed-out')
          throw new DeviceLostError('A thread of the processor no longer answers.');
      }
    },
  };
}
