import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import lab from './package.json' with { type: 'json' };
import { assembly } from './scripts/assembly.mjs';

// Cross-origin isolation gives the page SharedArrayBuffer, and with it WASM threads.
export const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** What the code knows of its own build. */
export const define = { __LAB_VERSION__: JSON.stringify(lab.version) };

/**
 * The threaded WASM build of TensorFlow.js copies its factory's source text into a Blob; a minifier renames `_scriptDir`,
 * which lives outside that text, and every thread dies with a ReferenceError. Declaring it inside keeps the text whole.
 */
const threadedWasm = (): Plugin => ({
  name: 'threaded-wasm',
  transform(code, id) {
    if (!id.includes('tfjs-backend-wasm-threaded-simd')) return null;
    return code.replace('function(WasmBackendModuleThreadedSimd) {', '$& var _scriptDir = undefined;');
  },
});

export default defineConfig({
  define,
  base: './', // relative, so that dist/ works on any static host and in any folder
  plugins: [react(), assembly(), threadedWasm()],
  worker: { format: 'es', plugins: () => [assembly(), threadedWasm()] },
  server: { headers: isolation },
  preview: { headers: isolation, port: 4173 },
  // The large chunks are the engine's worker and plotly, which come later; the page tests weigh what comes first.
  build: { target: 'es2022', chunkSizeWarningLimit: 1600 },
});
