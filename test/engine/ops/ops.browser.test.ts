// The ops where users run them: WebGL (software rendering here) and WebAssembly, in a real browser.

import '@tensorflow/tfjs-backend-webgl';
import { type BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { backend, clone, env, memory, setBackend, tensor1d } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { cloneWithoutCopying } from '../../../src/engine/ops/identity.ts';
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

it('clones on WebAssembly share their memory until the last is gone', async () => {
  await setBackend('wasm');
  cloneWithoutCopying();
  const before = memory();
  const x = tensor1d([1, 2, 3]);
  const y = clone(x);
  expect(y.dataId).toBe(x.dataId);
  x.dispose();
  expect([...(await y.data())]).toEqual([1, 2, 3]);
  y.dispose();
  expect(memory()).toMatchObject({ numTensors: before.numTensors, numBytes: before.numBytes });
});
