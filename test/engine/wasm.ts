// TensorFlow.js on WebAssembly, for tests in Node: with the lab's own kernels, on one thread.

import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env } from '@tensorflow/tfjs-core';

/** Call at the top of a test file; the backend is chosen by whoever wants it. */
export function withWasm(): void {
  env().set('IS_TEST', true); // no advertisement for the Node backend
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${process.cwd()}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
}
