// Every test image under every score, as rows of a CSV file: one image a row, found again in the dataset by its index.

import type { ScoredPart, TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { type ScoreId, scoreIds } from '../scores/index.ts';
import { className } from './naming.ts';
import { csv, type Table } from './table.ts';

const columns = ['index', 'dataset', 'label', 'class', 'anomalous', ...scoreIds];

/** The first line of the file. */
export const scoresHead = (): string => csv({ columns, count: 0, row: () => [] });

/** The lines of some images: the index counts from 0 in the test file of the dataset. Higher scores are more anomalous. */
export function scoresLines({ from, to, scores }: ScoredPart, testSet: TestSet, params: Params): string {
  const row: Table['row'] = i => {
    const at = from + i;
    const dataset = testSet.from[at] === 1 ? params.anomalyDataset : params.dataset;
    return [
      ...[testSet.index[at], dataset, testSet.labels[at], className(params, testSet, at), testSet.isAnomaly[at]],
      ...scoreIds.map((id: ScoreId) => scores[id]?.[i] ?? null),
    ];
  };
  const head = scoresHead();
  return csv({ columns, count: to - from, row }).slice(head.length);
}
