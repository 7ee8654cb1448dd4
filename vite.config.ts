import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import lab from './package.json' with { type: 'json' };
import { assembly } from './scripts/assembly.mjs';
import { contentPolicy } from './scripts/contentPolicy.mjs';
import datasetFiles from './src/datasets/files.json' with { type: 'json' };

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

/**
 * One file for everything that the page imports before it asks for more. Left alone, the bundler makes a file of every part
 * that a later file shares; sixty small ones are a fifteenth larger when packed, and as many requests.
 */
function firstFile(id: string, bundle: Pick<Rolldown.PluginContext, 'getModuleInfo'>): string | null {
  const seen = new Set<string>();
  const isFirst = (module: string): boolean => {
    if (seen.has(module)) return false;
    seen.add(module);
    const info = bundle.getModuleInfo(module);
    return info !== null && (info.isEntry || info.importers.some(isFirst));
  };
  return isFirst(id) ? 'first' : null;
}

/**
 * The service worker of `state/offline` is told of every file of the build. What the page says of it comes later; the plugin's
 * own registration would be a part of the first screen.
 */
const offline = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/state/offline',
  filename: 'serviceWorker.ts',
  injectRegister: null,
  injectManifest: { globPatterns: ['**/*'], globIgnores: ['datasets/**'], maximumFileSizeToCacheInBytes: 8e6 },
  manifest: {
    id: './',
    name: 'VAE Anomaly Lab',
    short_name: 'VAE Lab',
    description: 'Train a variational autoencoder in your browser, and see which anomalies it finds.',
    start_url: './',
    display: 'standalone',
    background_color: '#f4f6f9',
    theme_color: '#1a5fd0',
    categories: ['education'],
    icons: [
      { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: './icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
});

/** Where files of the published datasets are fetched from, if the lab's own host has none. */
const mirrors = Object.values(datasetFiles)
  .filter(files => Array.isArray(files))
  .flat()
  .flatMap(({ mirrors }) => mirrors);

export default defineConfig({
  define,
  base: './', // relative, so that dist/ works on any static host and in any folder
  // The page speaks English, so what is said by its buttons and menus to a screen reader does too.
  plugins: [react(), locales.vite({ locales: ['en-US'] }), assembly(), threadedWasm(), contentPolicy(mirrors), offline],
  worker: { format: 'es', plugins: () => [assembly(), threadedWasm()] },
  server: { headers: isolation },
  preview: { headers: isolation, port: 4173 },
  // The large chunks are the engine's worker and plotly, which come later; the page tests weigh what comes first.
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1600,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstFile, debugName: 'first' }] } } },
  },
});
