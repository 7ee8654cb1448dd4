// Trains the default model on Strokes and writes what the page shows before its first run: public/example.json. Run it
// again after a change of what looks contain: `npm run example`.

import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { assembly } from './assembly.mjs';

// As soon as it finds itself in Node, TensorFlow.js asks for what only CommonJS modules have.
Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: process.cwd() });

const here = path => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../node_modules/.cache/example');
await build({
  root: here('..'),
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [assembly()],
  ssr: { noExternal: true },
  build: {
    ssr: here('makeExample.ts'),
    outDir,
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'makeExample.mjs' } },
  },
});
const { makeExample } = await import(pathToFileURL(`${outDir}/makeExample.mjs`).href);
const text = await makeExample(line => console.log(line));
await writeFile(here('../public/example.json'), text);
await rm(outDir, { recursive: true });
console.log(`public/example.json, ${Math.round(text.length / 1024)} kB`);
