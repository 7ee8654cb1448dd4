// One more thread: sleeps until there is a job, makes its part of the result, and sleeps again.

import { boardOn, COUNT, DONE, EXTENT, JOB, KERNEL, partOf, SPINS } from './shares.ts';

export interface Start {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Kernels by number. */
  readonly names: readonly string[];
  readonly board: SharedArrayBuffer;
  /** From 1; whoever hands out the jobs is 0. */
  readonly index: number;
  readonly threads: number;
}

type Kernel = (from: number, to: number, ...rest: number[]) => void;

addEventListener('message', ({ data }: MessageEvent<Start>) => {
  const { module, memory, names, board, index, threads } = data;
  const { exports } = new WebAssembly.Instance(module, { env: { memory, 'Math.log': Math.log } });
  const kernels = names.map(name => exports[name] as unknown as Kernel);
  const { counters, arguments: values } = boardOn(board);
  let seen = Atomics.load(counters, JOB);
  postMessage('ready');
  for (;;) {
    for (let spins = 0; Atomics.load(counters, JOB) === seen; spins++)
      if (spins > SPINS) Atomics.wait(counters, JOB, seen);
    seen = Atomics.load(counters, JOB);
    const [from, to] = partOf(index, threads, counters[EXTENT]);
    if (from < to) kernels[counters[KERNEL]](from, to, ...values.subarray(0, counters[COUNT]));
    Atomics.add(counters, DONE, 1);
    Atomics.notify(counters, DONE);
  }
});
