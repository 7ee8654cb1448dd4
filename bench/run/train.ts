// The comparison itself: ours and the peers on one ground after the other, as medians and as ratios.

import { type ContestantId, contestants } from '../contestants.ts';
import { networks, type Setting } from '../networks.ts';
import type { Ground, Request, Trained } from '../types.ts';
import type { Stage } from './browser.ts';
import { median, ratio, written } from './numbers.ts';
import { alternate, type Rounds } from './rounds.ts';
import { refusal, table } from './table.ts';

type Column = readonly [head: string, value: (result: Trained) => number | null, withRatio?: true];

const COLUMNS: readonly Column[] = [
  ['ms/step', r => r.msPerStep, true],
  ['images/s', r => r.imagesPerSecond],
  ['draws/step', r => r.drawsPerStep, true],
  ['uploads/step', r => r.uploadsPerStep],
  ['JS ms/step', r => r.jsMsPerStep, true],
  ['first step ms', r => r.firstStepMs, true],
  ['peak tensors', r => r.peakTensors],
  ['peak MB', r => r.peakBytes / 1e6],
  ['page task ms', r => r.longestTaskMs ?? null],
  ['when warm', r => r.longestWarmTaskMs ?? null],
  ['loss at 20', r => r.lossAt20],
];

export interface TrainOptions {
  readonly grounds: readonly Ground[];
  readonly threads: number;
  readonly rounds: number;
  readonly steps: number;
  readonly settings: readonly Setting[];
  readonly contestants: readonly ContestantId[];
}

export interface TrainTable extends Rounds<Trained> {
  readonly ground: Ground;
  readonly setting: Setting;
  readonly contestants: readonly ContestantId[];
}

export const requestOf = (contestant: string, ground: Ground, setting: Setting, options: TrainOptions): Request => ({
  kind: 'train',
  contestant,
  ground,
  threads: options.threads,
  setting,
  steps: options.steps,
  images: 0,
  samples: 0,
});

export const nameOf = (ground: Ground, threads: number): string =>
  ({ webgl: 'WebGL', wasm: 'WebAssembly, 1 thread', threads: `WebAssembly, ${threads} threads` })[ground];

export async function compare(
  stage: Stage,
  options: TrainOptions,
  tell: (line: string) => void,
): Promise<TrainTable[]> {
  const tables: TrainTable[] = [];
  for (const ground of options.grounds)
    for (const setting of options.settings) {
      const ids = options.contestants;
      const measured = await alternate(
        ids,
        options.rounds,
        id => stage.measure<Trained>(requestOf(id, ground, setting, options)),
        (id, round, outcome) => {
          const said = outcome instanceof Error ? outcome.message : `${written(outcome.msPerStep)} ms/step`;
          tell(`${nameOf(ground, options.threads)}, round ${round + 1}, ${contestants[id].label}: ${said}`);
        },
      );
      tables.push({ ground, setting, contestants: ids, ...measured });
    }
  return tables;
}

/** Medians, and behind those that compare: how many times ours, within the rounds. */
export function trainedTable({ contestants: ids, rounds, failures }: TrainTable): string {
  const values = (i: number, [, value]: Column) => rounds.map(row => (row[i] ? value(row[i]) : null));
  const cell = (i: number, column: Column) => {
    const own = values(i, column);
    const middle = median(own.filter(each => each !== null));
    const times = i > 0 && column[2] ? ratio(values(0, column), own) : null;
    return times === null ? written(middle) : `${written(middle)} (${written(times)}×)`;
  };
  const columns = COLUMNS.filter(column => ids.some((_, i) => values(i, column).some(each => each !== null)));
  const heads = ['', ...columns.map(([head]) => head)];
  const rows = ids.map((id, i) => {
    const { label } = contestants[id];
    const own = rounds.map(row => row[i]);
    return refusal(label, own, failures[i]) ?? [label, ...columns.map(column => cell(i, column))];
  });
  return table([heads, ...rows]);
}

/** A network and its batch, in a heading. */
export const named = (setting: Setting): string =>
  `${networks[setting.network].label(setting)}, batch ${setting.batch}`;

/** One line a setting: for networks and batches of other sizes. */
export function grownTable(tables: readonly TrainTable[]): string {
  const { contestants: ids } = tables[0];
  const heads = ids.flatMap(id => [`${contestants[id].label} ms/step`, 'images/s']);
  const rows = tables.map(({ setting, rounds }) => {
    const of = (i: number, value: (result: Trained) => number) => rounds.map(row => (row[i] ? value(row[i]) : null));
    const cells = ids.flatMap((_, i) =>
      [(r: Trained) => r.msPerStep, (r: Trained) => r.imagesPerSecond].map(value =>
        written(median(of(i, value).filter(each => each !== null))),
      ),
    );
    const times = ids.slice(1).map((_, i) =>
      ratio(
        of(0, r => r.msPerStep),
        of(i + 1, r => r.msPerStep),
      ),
    );
    return [named(setting), ...cells, ...times.map(each => `${written(each)}×`)];
  });
  const refused = ids.flatMap((id, i) => {
    const failure = tables.flatMap(({ failures }) => failures[i] ?? []).at(-1);
    return failure === undefined ? [] : [[contestants[id].label, `cannot: ${failure}`]];
  });
  return table([['', ...heads, ...ids.slice(1).map(() => 'ratio')], ...rows, ...refused]);
}
