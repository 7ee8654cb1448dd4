// A tensor that is kept for a gradient is cloned. Every other backend counts who holds the memory; that of WebAssembly
// copies it, which for the weights and the batch is megabytes a step.

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { Identity, registerKernel, type TensorInfo, unregisterKernel } from '@tensorflow/tfjs-core';

/** From now on clones on WebAssembly share their memory. Call once the backend is there. */
export function cloneWithoutCopying(): void {
  unregisterKernel(Identity, 'wasm');
  registerKernel({
    kernelName: Identity,
    backendName: 'wasm',
    kernelFunc({ inputs, backend }) {
      const { dataId, shape, dtype } = inputs.x as TensorInfo;
      (backend as BackendWasm).incRef(dataId);
      return { dataId, shape, dtype };
    },
  });
}
