// Our kernels of `src/engine/simd` on the WebAssembly backend: instantiated in the memory of TensorFlow.js, so that they
// work on its tensors where these are.

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { plain, shared } from '../simd/index.ts?assembly';

/** An address in the memory, in bytes. */
export type At = number;

/** What `src/engine/simd/index.ts` exports. */
export type KernelName =
  | 'adadelta'
  | 'adam'
  | 'bernoulli'
  | 'bernoulliSlope'
  | 'columnSums'
  | 'reluSlope'
  | 'rmsprop'
  | 'sgd'
  | 'times'
  | 'timesTransposed'
  | 'transposedTimes';

type Kernel = (from: number, to: number, ...rest: number[]) => void;
type Exports = Record<KernelName, Kernel> & { panelBytes(k: number, n: number): number };

export interface Simd {
  /** Runs a kernel over 0..`extent` of its result; the rest are its other arguments, in their order. */
  run(name: KernelName, extent: number, ...rest: readonly number[]): void;
  /** Where the numbers of a tensor are. */
  at(tensor: TensorInfo): At;
  /** Room for the panels of a matrix [k, n], until the next call. */
  panels(k: number, n: number): At;
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
  const kernels = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports as unknown as Exports;
  let room = { at: 0, bytes: 0 };
  return {
    run: (name, extent, ...rest) => kernels[name](0, extent, ...rest),
    at: ({ dataId }) => backend.dataIdMap.get(dataId).memoryOffset,
    panels(k, n) {
      const bytes = kernels.panelBytes(k, n);
      if (bytes > room.bytes) {
        build._free(room.at);
        room = { at: build._malloc(bytes) >>> 0, bytes };
      }
      return room.at;
    },
  };
}
