// How a user of TensorFlow.js opens a backend, with nothing tuned.

import { env, setBackend } from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Ground } from '../types.ts';

export async function open(ground: Ground, threads: number): Promise<void> {
  if (ground === 'webgl')
    env().set('SOFTWARE_WEBGL_ENABLED', true); // or it refuses a machine without a graphics card
  else {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plain,
      'tfjs-backend-wasm-simd.wasm': simd,
      'tfjs-backend-wasm-threaded-simd.wasm': threaded,
    });
    if (ground === 'threads') setThreadsCount(threads);
    else env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  }
  if (!(await setBackend(ground === 'webgl' ? 'webgl' : 'wasm'))) throw new Error(`${ground} could not be started.`);
}
