// The same training in PyTorch on the processor, where this machine has it, in turns with the lab on as many threads; else
// a sentence.

import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Setting, Trained } from '../types.ts';
import type { Stage } from './browser.ts';
import { median, ratio, written } from './numbers.ts';
import { alternate } from './rounds.ts';
import { table } from './table.ts';
import { requestOf, type TrainOptions } from './train.ts';

const script = fileURLToPath(new URL('../pytorch.py', import.meta.url));
const SECONDS = 2;

interface Entry {
  readonly label: 'the lab' | 'PyTorch';
  readonly threads: number;
}
const ENTRIES: readonly Entry[] = [1, 2].flatMap(threads => [
  { label: 'the lab', threads },
  { label: 'PyTorch', threads },
]);

export interface TorchTable {
  readonly entries: readonly Entry[];
  /** ms/step, [round][entry] */
  readonly rounds: readonly (readonly (number | null)[])[];
}

async function torchMsPerStep({ hidden, batch }: Setting, threads: number): Promise<number> {
  const wanted = JSON.stringify({ hidden, batch, seconds: SECONDS, threads });
  const { stdout } = await promisify(execFile)('python3', [script, wanted]);
  return (JSON.parse(stdout) as { msPerStep: number }).msPerStep;
}

/** @returns the results, or why there are none */
export async function compareTorch(
  stage: Stage,
  setting: Setting,
  options: TrainOptions,
  tell: (line: string) => void,
): Promise<TorchTable | string> {
  if (spawnSync('python3', ['-c', 'import torch'], { stdio: 'ignore' }).status !== 0)
    return 'PyTorch is not compared: `python3 -c "import torch"` does not work here.';
  const ours = async (threads: number) => {
    const ground = threads === 1 ? 'wasm' : 'threads';
    return (await stage.measure<Trained>(requestOf('lab', ground, setting, { ...options, threads }))).msPerStep;
  };
  const rounds = await alternate(
    ENTRIES,
    options.rounds,
    ({ label, threads }) => (label === 'the lab' ? ours(threads) : torchMsPerStep(setting, threads)),
    ({ label, threads }, round, outcome) => {
      const said = outcome instanceof Error ? outcome.message : `${written(outcome)} ms/step`;
      tell(`${threads} thread(s), round ${round + 1}, ${label}: ${said}`);
    },
  );
  return { entries: ENTRIES, rounds };
}

export function torchTable({ entries, rounds }: TorchTable, batch: number): string {
  const of = (i: number) => rounds.map(row => row[i]);
  const rows = entries.map(({ label, threads }, i) => {
    const middle = median(of(i).filter(each => each !== null));
    const times = label === 'the lab' ? null : ratio(of(i - 1), of(i));
    const cell = times === null ? written(middle) : `${written(middle)} (${written(times)}×)`;
    return [`${label}, ${threads} thread${threads === 1 ? '' : 's'}`, cell, written((1000 * batch) / middle)];
  });
  return table([['', 'ms/step', 'images/s'], ...rows]);
}
