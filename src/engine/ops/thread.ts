// One more thread: sleeps until there is a job, makes parts of the result, and sleeps again.

import { boardOn, COUNT, DONE, JOB, KERNEL, SPINS, work } from './shares.ts';

export interface Start {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Kernels by number. */
  readonly names: readonly string[];
  readonly board: SharedArrayBuffer;
  readonly threads: number;
}

type Kernel = (from: number, to: number, ...rest: number[]) => void;

addEventListener('message', ({ data }: MessageEvent<Start>) => {
  const { module, memory, names, threads } = data;
  const board = boardOn(data.board);
  const { exports } = new WebAssembly.Instance(module, { env: { memory, 'Math.log': Math.log } });
  const kernels = names.map(name => exports[name] as unknown as Kernel);
  const { counters, arguments: values } = board;
  let seen = Atomics.load(counters, JOB);
  postMessage('ready');
  for (;;) {
    for (let spins = 0; Atomics.load(counters, JOB) === seen; spins++)
      if (spins > SPINS) Atomics.wait(counters, JOB, seen);
    seen = Atomics.load(counters, JOB);
    const kernel = kernels[counters[KERNEL]];
    const rest = [...values.subarray(0, counters[COUNT])];
    work(board, threads, (from, to) => kernel(from, to, ...rest));
    Atomics.add(counters, DONE, 1);
    Atomics.notify(counters, DONE);
  }
});
