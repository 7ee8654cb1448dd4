// The same training in PyTorch on the processor, where this machine has it, in turns with the lab on as many threads; else
// a sentence.

import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Shape, valuesOf } from '../../src/core/shape.ts';
import { benchData } from '../data.ts';
import { networks, type Setting } from '../networks.ts';
import type { Trained } from '../types.ts';
import type { Stage } from './browser.ts';
import { median, ratio, written } from './numbers.ts';
import { alternate, type Rounds } from './rounds.ts';
import { refusal, table } from './table.ts';
import { requestOf, type TrainOptions } from './train.ts';

const SECONDS = 2;
/** What PyTorch trains on, over and over. */
const BATCHES = 40;

interface Entry {
  readonly label: 'the lab' | 'PyTorch';
  readonly threads: number;
}
const ENTRIES: readonly Entry[] = [1, 2].flatMap(threads => [
  { label: 'the lab', threads },
  { label: 'PyTorch', threads },
]);

type Measured = Pick<Trained, 'msPerStep' | 'lossAt20'>;

export interface TorchTable extends Rounds<Measured> {
  readonly entries: readonly Entry[];
}

/** Of an example as PyTorch has it: images with one channel. */
const extentsOf = (shape: Shape): number[] =>
  shape.kind === 'image' ? [1, shape.height, shape.width] : [valuesOf(shape)];

/** Lends the images of the benchmark to PyTorch, as a file of float32, while `work` runs. */
async function withImages<T>(setting: Setting, work: (wanted: object) => Promise<T>): Promise<T> {
  const { batch, images, params } = benchData(setting, 1000);
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'images');
    await writeFile(
      file,
      Buffer.concat(Array.from({ length: BATCHES }, (_, step) => Buffer.from(batch(step).slice().buffer))),
    );
    const parameters = networks[setting.network].parameters(setting);
    const asked = { ...params, ...setting, hidden: params.hidden, parameters };
    return await work({ ...asked, images: file, batches: BATCHES, shape: extentsOf(images.shape), seconds: SECONDS });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Python says where it happened first, and what last. */
function tellPlainly({ message }: Error): never {
  throw new Error(message.trim().split('\n').at(-1));
}

/** @param folder of `pytorch.py`. @returns the results, or why there are none */
export async function compareTorch(
  stage: Stage,
  folder: string,
  setting: Setting,
  options: TrainOptions,
  tell: (line: string) => void,
): Promise<TorchTable | string> {
  if (spawnSync('python3', ['-c', 'import torch'], { stdio: 'ignore' }).status !== 0)
    return 'PyTorch is not compared: `python3 -c "import torch"` does not work here.';
  const ours = (threads: number): Promise<Measured> => {
    const ground = threads === 1 ? 'wasm' : 'threads';
    return stage.measure<Trained>(requestOf('lab', ground, setting, { ...options, threads }));
  };
  const theirs = async (wanted: object, threads: number): Promise<Measured> => {
    const asked = JSON.stringify({ ...wanted, threads });
    const { stdout } = await promisify(execFile)('python3', [join(folder, 'pytorch.py'), asked]).catch(tellPlainly);
    return JSON.parse(stdout) as Measured;
  };
  const measured = await withImages(setting, wanted =>
    alternate(
      ENTRIES,
      options.rounds,
      ({ label, threads }) => (label === 'the lab' ? ours(threads) : theirs(wanted, threads)),
      ({ label, threads }, round, outcome) => {
        const said = outcome instanceof Error ? outcome.message : `${written(outcome.msPerStep)} ms/step`;
        tell(`${threads} thread(s), round ${round + 1}, ${label}: ${said}`);
      },
    ),
  );
  return { entries: ENTRIES, ...measured };
}

export function torchTable({ entries, rounds, failures }: TorchTable, batch: number): string {
  const of = (i: number, value: (measured: Measured) => number) => rounds.map(row => row[i] && value(row[i]));
  const ms = (i: number) => of(i, each => each.msPerStep);
  const known = (values: readonly (number | null)[]) => values.filter(each => each !== null);
  const rows = entries.map(({ label, threads }, i) => {
    const name = `${label}, ${threads} thread${threads === 1 ? '' : 's'}`;
    const middle = median(known(ms(i)));
    const times = label === 'the lab' ? null : ratio(ms(i - 1), ms(i));
    const cell = times === null ? written(middle) : `${written(middle)} (${written(times)}×)`;
    const loss = written(median(known(of(i, each => each.lossAt20))));
    return refusal(name, ms(i), failures[i]) ?? [name, cell, written((1000 * batch) / middle), loss];
  });
  return table([['', 'ms/step', 'images/s', 'loss at 20'], ...rows]);
}
