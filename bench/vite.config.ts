// The benchmark is built as the lab is, with the same plugins, into a folder of its own.

import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import lab from '../vite.config.ts';

export default mergeConfig(lab, {
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: { outDir: 'dist', emptyOutDir: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000 },
});
