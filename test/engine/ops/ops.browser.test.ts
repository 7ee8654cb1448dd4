// The ops where users run them: WebGL (software rendering here) and WebAssembly, in a real browser.

import '@tensorflow/tfjs-backend-webgl';
import { type BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { backend, env, setBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { simdOf } from '../../../src/engine/ops/simd.ts';
import { describeOps, within } from './backends.ts';

env().set('SOFTWARE_WEBGL_ENABLED', true);
env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
setWasmPaths({
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': threaded,
});

describeOps('webgl', within(1e-5));
describeOps('wasm', within(1e-5));

it('computes in vectors on WebAssembly, in the memory of TensorFlow.js', async () => {
  await setBackend('wasm');
  expect(simdOf(backend() as BackendWasm)).not.toBeNull();
});
