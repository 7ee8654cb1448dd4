// A Vite plugin: `import { plain, shared } from './index.ts?assembly'` compiles AssemblyScript into two modules, as bytes:
// one for a memory of its own and one for a memory that threads share.

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const QUERY = '?assembly';
const OUT = 'out.wasm';
const OPTIONS = [
  ...['-O3', '--noAssert'],
  ...['--runtime', 'stub'], // no objects, so nothing to collect
  ...['--enable', 'simd'],
  ...['--importMemory', '--noExportMemory'],
  ...['--disableWarning', '112'], // of vectors that JavaScript cannot take: they stay inside
];
const SHARED = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '65536'];

/** A section of this kind is written over whatever lies in the imported memory, which is somebody else's. */
const DATA_SECTION = 11;

async function compile(file, options) {
  const { default: asc } = await import('assemblyscript/asc'); // large, and only a build wants it
  let bytes;
  const { error, stderr } = await asc.main(
    [basename(file), '--baseDir', dirname(file), '--outFile', OUT, ...OPTIONS, ...options],
    {
      writeFile(name, content) {
        if (name === OUT) bytes = content;
      },
    },
  );
  if (error) throw new Error(`${error.message}\n${stderr}`);
  if (sectionsOf(bytes).includes(DATA_SECTION))
    throw new Error(`${file}: constants that need memory, for which there is no room.`);
  return Buffer.from(bytes);
}

const kept = fileURLToPath(new URL('../node_modules/.cache/assembly/', import.meta.url));
const lockOfPackages = new URL('../package-lock.json', import.meta.url); // it names the compiler's version

/** By where it is kept: what this process compiles at this moment. The page and its workers are built side by side. */
const underway = new Map();

/**
 * Compiled once for all builds and tests of the same sources: to start the compiler takes five seconds of a processor.
 * @param {string} file
 * @param {string[]} sources everything that it may import
 * @param {string[]} options
 */
async function compiled(file, sources, options) {
  const hash = createHash('sha256').update(JSON.stringify([basename(file), OPTIONS, options]));
  hash.update(await readFile(lockOfPackages));
  for (const source of sources) hash.update(basename(source)).update(await readFile(source));
  const path = join(kept, `${hash.digest('hex')}.wasm`);
  if (!underway.has(path))
    underway.set(
      path,
      found(path, file, options).finally(() => underway.delete(path)),
    );
  return underway.get(path);
}

async function found(path, file, options) {
  const before = await readFile(path).catch(() => undefined);
  if (before) return before;
  const bytes = await compile(file, options);
  const half = `${path}.${randomUUID()}`; // whole or not at all, whoever else compiles it at this moment
  await mkdir(kept, { recursive: true });
  await writeFile(half, bytes);
  await rename(half, path);
  return bytes;
}

/** The kinds of a module's sections: after a header of eight bytes each has its kind, its length (LEB128) and so many bytes. */
function sectionsOf(bytes) {
  const kinds = [];
  for (let at = 8; at < bytes.length; ) {
    kinds.push(bytes[at++]);
    let [length, shift] = [0, 0];
    do {
      length |= (bytes[at] & 0x7f) << shift;
      shift += 7;
    } while (bytes[at++] & 0x80);
    at += length;
  }
  return kinds;
}

const written = (name, bytes) =>
  `export const ${name} = Uint8Array.from(atob('${bytes.toString('base64')}'), letter => letter.charCodeAt(0));`;

export const assembly = () => ({
  name: 'assembly',
  enforce: 'pre',
  load: {
    filter: { id: /\?assembly$/ },
    async handler(id) {
      const file = id.replace(QUERY, '');
      const sources = (await readdir(dirname(file))).sort().map(name => join(dirname(file), name));
      for (const source of sources) this.addWatchFile(source);
      const bytes = options => compiled(file, sources, options);
      return [written('plain', await bytes([])), written('shared', await bytes(SHARED))].join('\n');
    },
  },
});
