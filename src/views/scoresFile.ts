// Every test image under every score, as rows of a CSV file: one image a row, found again in the dataset by its index.

import type { ScoredPart, TestSet } from '../engine/api.ts';
import { models } from '../models/index.ts';
import type { Params } from '../params/schema.ts';
import { scoresOf } from '../scores/applies.ts';
import { className } from './naming.ts';
import { csv, type Table } from './table.ts';

/** With a column for each score of the run's model. */
const columnsOf = ({ model }: Pick<Params, 'model'>) => [
  ...['index', 'dataset', 'label', 'class', 'anomalous'],
  ...scoresOf(models[model]),
];

/** The first line of the file. */
export const scoresHead = (params: Pick<Params, 'model'>): string =>
  csv({ columns: columnsOf(params), count: 0, row: () => [] });

/** The lines of some images: the index counts from 0 in the test file of the dataset. Higher scores are more anomalous. */
export function scoresLines({ from, to, scores }: ScoredPart, testSet: TestSet, params: Params): string {
  const ids = scoresOf(models[params.model]);
  const row: Table['row'] = i => {
    const at = from + i;
    const dataset = testSet.from[at] === 1 ? params.anomalyDataset : params.dataset;
    return [
      ...[testSet.index[at], dataset, testSet.labels[at], className(params, testSet, at), testSet.isAnomaly[at]],
      ...ids.map(id => scores[id]?.[i] ?? null),
    ];
  };
  const head = scoresHead(params);
  return csv({ columns: columnsOf(params), count: to - from, row }).slice(head.length);
}
