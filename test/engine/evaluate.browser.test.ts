// The same scores wherever they are computed: WebGL takes larger chunks than WebAssembly, and draws its own noise.

import '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { env, memory, setBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { deal } from '../../src/engine/data.ts';
import { createSession } from '../../src/engine/session.ts';
import type { Evaluation } from '../../src/probes/types.ts';
import { scoreIds, scores } from '../../src/scores/index.ts';
import { tinyDataset, tinyParams } from './tiny.ts';

env().set('SOFTWARE_WEBGL_ENABLED', true);
env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
setWasmPaths({
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': threaded,
});

// A few samples are decoded everywhere; of more, WebAssembly finds the likelihoods by the pieces of the decoder.
it.each([3, 10])('every score agrees across the seams of either: %d samples', async samples => {
  const count = 1007;
  const images = deal(tinyParams, tinyDataset(40, count), null);
  const ids = scoreIds.filter(id => scores[id].kind === 'pass' || scores[id].kind === 'samples');
  expect(ids.some(id => scores[id].kind === 'samples')).toBe(true);
  const seen: Evaluation[] = [];
  for (const backend of ['wasm', 'webgl']) {
    expect(await setBackend(backend)).toBe(true);
    const before = memory().numTensors;
    const session = createSession(tinyParams, images);
    seen.push(await session.evaluate('test', { count, ids, samples, fits: {}, rest: async () => {} }));
    session.dispose();
    expect(memory().numTensors).toBe(before);
  }
  const [wanted, actual] = seen;
  for (const id of ids) {
    const differences = Array.from(wanted.scores[id]!, (score, i) => {
      const scale = Math.max(1, Math.abs(score));
      return Math.abs(score - actual.scores[id]![i]) / scale;
    });
    expect(differences.length, id).toBe(count);
    expect(Math.max(...differences), id).toBeLessThan(1e-3);
  }
});
