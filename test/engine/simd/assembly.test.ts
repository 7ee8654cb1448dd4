// What compiles the kernels keeps what it has made; builds of the page and of its workers ask for the same at the same moment.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { assembly } from '../../../scripts/assembly.mjs';

it('compiles once for all that ask at the same moment, and again for other sources', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assembly-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { handler } = assembly().load;
  const load = async (text: string) => {
    await writeFile(join(folder, 'index.ts'), text);
    const ask = () => handler.call({ addWatchFile() {} }, `${join(folder, 'index.ts')}?assembly`);
    const [one, ...others] = await Promise.all([ask(), ask(), ask()]);
    for (const other of others) expect(other).toBe(one);
    return one;
  };
  const number = Math.floor(Math.random() * 1e9); // nothing that was kept before
  const made = await load(`export function f(): i32 { return ${number}; }`);
  expect(made).toMatch(/^export const plain = .+\nexport const shared = .+$/s);
  expect(await load(`export function f(): i32 { return ${number + 1}; }`)).not.toBe(made);
}, 60_000);
