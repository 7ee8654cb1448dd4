// Our kernels of `src/engine/simd` on the WebAssembly backend: instantiated in the memory of TensorFlow.js, so that they
// work on its tensors where these are.

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { plain, shared } from '../simd/index.ts?assembly';
import { startThreads, type Threads } from './threads.ts';

/** An address in the memory, in bytes. */
export type At = number;

/** What `src/engine/simd/index.ts` exports. */
const NAMES = [
  'adadelta',
  'adam',
  'bernoulli',
  'bernoulliNearby',
  'bernoulliSlope',
  'channelSums',
  'columnSums',
  'convolve',
  'correlate',
  'gaussian',
  'gaussianLearned',
  'gaussianLearnedSlope',
  'gaussianLogVarSlopes',
  'gaussianPerValue',
  'gaussianPerValueSlope',
  'gaussianSlope',
  'lstm',
  'lstmSlope',
  'maxPool',
  'maxPoolSlope',
  'momentum',
  'reluSlope',
  'rmsprop',
  'sgd',
  'spread',
  'stepSums',
  'times',
  'timesTransposed',
  'transposedTimes',
  'upsample',
  'upsampleSlope',
] as const;
export type KernelName = (typeof NAMES)[number];

type Kernel = (from: number, to: number, ...rest: number[]) => void;
type Exports = Record<KernelName, Kernel> & {
  panelBytes(k: number, n: number): number;
  nearbyBytes(latent: number, hidden: number, pixels: number): number;
  convolutionBytes(taps: number, places: number, features: number): number;
  lstmBytes(units: number): number;
};

/** Multiplications from which a kernel is worth sharing: a tenth of a millisecond, several times what it takes to wake up. */
const WORTH_SHARING = 2_500_000;

export interface Simd {
  /**
   * Runs a kernel over 0..`extent` of its result.
   * @param cost of one number of the extent, in multiplications
   * @param rest its other arguments, in their order
   */
  run(name: KernelName, extent: number, cost: number, ...rest: readonly number[]): void;
  /** Where the numbers of a tensor are. */
  at(tensor: TensorInfo): At;
  /** Scratch of so many bytes, until the next call. */
  room(bytes: number): At;
  /** How much scratch kernels need. */
  readonly needs: Pick<Exports, 'panelBytes' | 'nearbyBytes' | 'convolutionBytes' | 'lstmBytes'>;
  /** Threads that compute. */
  readonly threads: number;
  /** Shares large kernels among so many threads from now on, if the memory can be shared. @throws Error when one does not start */
  share(threads: number): Promise<void>;
}

/** What both builds of TensorFlow.js show of themselves. */
interface Build {
  readonly asm: { readonly memory?: WebAssembly.Memory };
  readonly wasmMemory?: WebAssembly.Memory;
  _malloc(bytes: number): At;
  _free(at: At): void;
}

const opened = new WeakMap<BackendWasm, Simd | null>();

/** The kernels of a backend, or null where the processor has no vectors. */
export function simdOf(backend: BackendWasm): Simd | null {
  let simd = opened.get(backend);
  if (simd === undefined) {
    simd = open(backend);
    opened.set(backend, simd);
  }
  return simd;
}

function open(backend: BackendWasm): Simd | null {
  const build = backend.wasm as unknown as Build;
  const memory = (build.wasmMemory ?? build.asm.memory)!;
  const bytes = memory.buffer instanceof ArrayBuffer ? plain : shared;
  if (!WebAssembly.validate(bytes)) return null;
  const imports = { env: { memory, 'Math.log': Math.log } };
  const module = new WebAssembly.Module(bytes);
  const kernels = new WebAssembly.Instance(module, imports).exports as unknown as Exports;
  let room = { at: 0, bytes: 0 };
  let threads: Threads | null = null;
  return {
    run(name, extent, cost, ...rest) {
      const kernel = kernels[name];
      if (threads && extent * cost > WORTH_SHARING)
        threads.run(NAMES.indexOf(name), extent, rest, (from, to) => kernel(from, to, ...rest));
      else kernel(0, extent, ...rest);
    },
    at: ({ dataId }) => backend.dataIdMap.get(dataId).memoryOffset,
    room(bytes) {
      if (bytes > room.bytes) {
        build._free(room.at);
        room = { at: build._malloc(bytes) >>> 0, bytes };
        if (room.at === 0) throw new Error('The memory for WebAssembly is full.');
      }
      return room.at;
    },
    needs: kernels,
    get threads() {
      return threads?.count ?? 1;
    },
    async share(count) {
      if (threads?.count === count) return; // this backend is opened again
      if (bytes === shared && count > 1) threads = await startThreads(module, memory, NAMES, count);
    },
  };
}
