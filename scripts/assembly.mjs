// A Vite plugin: `import { plain, shared } from './index.ts?assembly'` compiles AssemblyScript into two modules, as bytes:
// one for a memory of its own and one for a memory that threads share.

import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

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
      for (const each of await readdir(dirname(file))) this.addWatchFile(join(dirname(file), each));
      return [written('plain', await compile(file, [])), written('shared', await compile(file, SHARED))].join('\n');
    },
  },
});
