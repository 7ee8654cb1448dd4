// The same training in PyTorch, where this machine has it; else a sentence.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { written } from './numbers.ts';
import { table } from './table.ts';

const script = fileURLToPath(new URL('../pytorch.py', import.meta.url));

export interface TorchResult {
  readonly threads: number;
  readonly msPerStep: number;
  readonly version: string;
}

/** @returns the results, or why there are none */
export function runTorch(hidden: number, batch: number, rounds: number): readonly TorchResult[] | string {
  if (spawnSync('python3', ['-c', 'import torch'], { stdio: 'ignore' }).status !== 0)
    return 'PyTorch is not compared: `python3 -c "import torch"` does not work here.';
  const wanted = JSON.stringify({ hidden, batch, rounds, seconds: 2, threads: [1, 2] });
  const { status, stdout, stderr } = spawnSync('python3', [script, wanted], { encoding: 'utf8' });
  if (status !== 0) return `PyTorch is there but failed: ${stderr.trim().split('\n').at(-1)}`;
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as TorchResult);
}

export function torchTable(results: readonly TorchResult[], batch: number): string {
  const rows = results.map(({ threads, msPerStep, version }) => [
    `PyTorch ${version}, ${threads} thread${threads === 1 ? '' : 's'}`,
    written(msPerStep),
    written((1000 * batch) / msPerStep),
  ]);
  return table([['', 'ms/step', 'images/s'], ...rows]);
}
