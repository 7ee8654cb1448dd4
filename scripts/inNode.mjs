// A script of TypeScript that uses the engine, in Node: built as the page is, and taken away again when it has run.

import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { assembly } from './assembly.mjs';

export const here = path => fileURLToPath(new URL(path, import.meta.url));

/** @param name of the script beside this one; @param work gets what it exports */
export async function inNode(name, work) {
  // As soon as it finds itself in Node, TensorFlow.js asks for what only CommonJS modules have.
  Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: process.cwd() });
  const outDir = here(`../node_modules/.cache/${name}`);
  await build({
    root: here('..'),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [assembly()],
    ssr: { noExternal: true },
    build: {
      ssr: here(`${name}.ts`),
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  await work(await import(pathToFileURL(`${outDir}/${name}.mjs`).href));
  await rm(outDir, { recursive: true });
}
