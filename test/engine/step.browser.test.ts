// The same suite where users run it: WebGL (software rendering here) and WebAssembly, in a real browser.

import '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { env } from '@tensorflow/tfjs-core';
import { describeAdversarialStep } from './adversarialReference.ts';
import { describeDeepStep } from './deepReference.ts';
import { describeGaussianStep } from './gaussianReference.ts';
import { describeObjectives } from './objectivesReference.ts';
import { describeRecurrentStep } from './recurrentReference.ts';
import { describeStep } from './stepReference.ts';

env().set('SOFTWARE_WEBGL_ENABLED', true);
env().set('WEBGL_CPU_FORWARD', false); // or a network this small would never reach the GPU
env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
setWasmPaths({
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': threaded,
});

describeStep('webgl', 1e-4);
describeStep('wasm', 1e-4);
describeDeepStep('webgl', 1e-4);
describeDeepStep('wasm', 1e-4);
describeGaussianStep('webgl', 1e-4);
describeRecurrentStep('webgl', 1e-4);
describeObjectives('webgl', 1e-4);
describeAdversarialStep('webgl', 1e-4);
describeAdversarialStep('wasm', 1e-4);
describeObjectives('wasm', 1e-4);
