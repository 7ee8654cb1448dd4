// The whole test set under the score of many samples: ours, and the notebook's way with tf.layers.

import { type ContestantId, contestants } from '../contestants.ts';
import type { Evaluated, Ground, Request } from '../types.ts';
import type { Stage } from './browser.ts';
import { median, ratio, written } from './numbers.ts';
import { alternate } from './rounds.ts';
import { table } from './table.ts';

const IDS: readonly ContestantId[] = ['lab', 'layers'];

export interface EvaluateOptions {
  readonly threads: number;
  readonly rounds: number;
  readonly images: number;
  readonly samples: number;
}

export interface EvaluationTable {
  readonly ground: Ground;
  readonly contestants: readonly ContestantId[];
  readonly rounds: readonly (readonly (Evaluated | null)[])[];
}

export async function compareEvaluation(
  stage: Stage,
  ground: Ground,
  { threads, rounds, images, samples }: EvaluateOptions,
  tell: (line: string) => void,
): Promise<EvaluationTable> {
  const setting = { hidden: 400, batch: 100 };
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
  const results = await alternate(
    IDS,
    rounds,
    id => stage.measure<Evaluated>(request(id)),
    (id, round, outcome) => {
      const said = outcome instanceof Error ? outcome.message : `${written(outcome.ms / 1000)} s`;
      tell(`scores, round ${round + 1}, ${contestants[id].label}: ${said}`);
    },
  );
  return { ground, contestants: IDS, rounds: results };
}

export function evaluatedTable({ contestants: ids, rounds }: EvaluationTable): string {
  const of = (i: number, value: (result: Evaluated) => number) => rounds.map(row => (row[i] ? value(row[i]) : null));
  const middle = (i: number, value: (result: Evaluated) => number) =>
    median(of(i, value).filter(each => each !== null));
  const rows = ids.map((id, i) => [
    i === 0 ? 'the lab' : `the notebook’s way, ${contestants[id].label}`,
    written(middle(i, r => r.ms / 1000)),
    written(middle(i, r => (1000 * r.images * r.samples) / r.ms)),
    written(
      i === 0
        ? 1
        : ratio(
            of(0, r => r.ms),
            of(i, r => r.ms),
          ),
    ),
    written(middle(i, r => r.mean)),
  ]);
  return table([['', 'seconds', 'decodes/s', 'times ours', 'mean score'], ...rows]);
}
