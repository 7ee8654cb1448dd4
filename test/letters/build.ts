// The page as a newcomer's fork would be: built once more, with the letters among its datasets.

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { withLetters } from './member.ts';

/** The folder of the build; it belongs to whoever asked for it. */
export async function buildWithLetters(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'lab-with-letters-'));
  // Said as `npm run build` says it: under a test's own mode React would be built to check whatever it draws.
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      logLevel: 'error',
      plugins: [withLetters()],
      worker: { plugins: () => [withLetters()] },
      build: { outDir, emptyOutDir: true },
    });
  } finally {
    if (mode === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = mode;
  }
  return outDir;
}
