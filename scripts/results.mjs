// What experiments with published settings reach in the lab, beside independent implementations: the rows of the readme's table.
// `npm run results` takes the files from public/datasets, `-- --from DIR` from DIR; a few minutes on two cores.

import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { assembly } from './assembly.mjs';

// As soon as it finds itself in Node, TensorFlow.js asks for what only CommonJS modules have.
Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: process.cwd() });

const here = path => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../node_modules/.cache/results');
await build({
  root: here('..'),
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [assembly()],
  ssr: { noExternal: true },
  build: {
    ssr: here('makeResults.ts'),
    outDir,
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'makeResults.mjs' } },
  },
});
const { results } = await import(pathToFileURL(`${outDir}/makeResults.mjs`).href);
const at = process.argv.indexOf('--from');
await results(at < 0 ? here('../public/datasets') : process.argv[at + 1], line => console.log(line));
await rm(outDir, { recursive: true });
