// The whole test set under the score of many samples: ours, and the notebook's way with tf.layers.

import { type ContestantId, contestants } from '../contestants.ts';
import type { Setting } from '../networks.ts';
import type { Evaluated, Ground, Request } from '../types.ts';
import type { Stage } from './browser.ts';
import { median, ratio, written } from './numbers.ts';
import { alternate, type Rounds } from './rounds.ts';
import { refusal, table } from './table.ts';

const IDS: readonly ContestantId[] = ['lab', 'layers'];

export interface EvaluateOptions {
  readonly setting: Setting;
  readonly threads: number;
  readonly rounds: number;
  readonly images: number;
  readonly samples: number;
}

export interface EvaluationTable extends Rounds<Evaluated> {
  readonly ground: Ground;
  readonly contestants: readonly ContestantId[];
}

export async function compareEvaluation(
  stage: Stage,
  ground: Ground,
  { setting, threads, rounds, images, samples }: EvaluateOptions,
  tell: (line: string) => void,
): Promise<EvaluationTable> {
  const request = (contestant: string): Request => ({
    kind: 'evaluate',
    contestant,
    ground,
    threads,
    setting,
    steps: 0,
    images,
    samples,
  });
  const measured = await alternate(
    IDS,
    rounds,
    id => stage.measure<Evaluated>(request(id)),
    (id, round, outcome) => {
      const said = outcome instanceof Error ? outcome.message : `${written(outcome.ms / 1000)} s`;
      tell(`scores, round ${round + 1}, ${contestants[id].label}: ${said}`);
    },
  );
  return { ground, contestants: IDS, ...measured };
}

export function evaluatedTable({ contestants: ids, rounds, failures }: EvaluationTable): string {
  const of = (i: number, value: (result: Evaluated) => number) => rounds.map(row => (row[i] ? value(row[i]) : null));
  const middle = (i: number, value: (result: Evaluated) => number) =>
    median(of(i, value).filter(each => each !== null));
  const ms = (i: number) => of(i, r => r.ms);
  const rows = ids.map((id, i) => {
    const label = i === 0 ? 'the lab' : `the notebook’s way, ${contestants[id].label}`;
    const cells = [
      middle(i, r => r.ms / 1000),
      middle(i, r => (1000 * r.images * r.samples) / r.ms),
      i === 0 ? 1 : ratio(ms(0), ms(i)),
      middle(i, r => r.mean),
    ];
    return refusal(label, ms(i), failures[i]) ?? [label, ...cells.map(written)];
  });
  return table([['', 'seconds', 'decodes/s', 'times ours', 'mean score'], ...rows]);
}
