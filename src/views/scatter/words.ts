// The scatter in words and in numbers: its axes, its one-sentence summary, its table.

import type { TestSet } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Latent } from '../../probes/latent.ts';
import { wordsFor } from '../examples/words.ts';
import { axisLines } from '../histogramReading.ts';
import { indexCells, indexColumns } from '../imageIndex.ts';
import { className, reading, readingLabelOf } from '../naming.ts';
import { whole } from '../numbers.ts';
import type { Table } from '../table.ts';
import type { Axes } from './points.ts';

export const axisNames = ({ dimensions, scoreId }: Latent, [dx, dy]: Axes): [string, string] => [
  `z${dx + 1}`,
  dimensions === 1 ? axisLines(scoreId).join(' ') : `z${dy + 1}`,
];

export function scatterSummary(look: Latent, params: Params): string {
  const anomalous = params.anomaly === 'none' ? '' : '; crosses are anomalies';
  const all =
    look.count === look.testCount ? `All ${whole(look.count)}` : `${whole(look.count)} of ${whole(look.testCount)}`;
  const more =
    look.dimensions > 2 ? ` Two of the ${whole(look.dimensions)} numbers of a code are shown; choose which.` : '';
  return `${all} test ${wordsFor(params).many} by class${anomalous}.${more}`;
}

export function scatterTable(look: Latent, testSet: TestSet, params: Params): Table {
  const dimensions = Array.from({ length: look.dimensions }, (_, d) => `z${d + 1}`);
  const factors = Object.keys(testSet.factors);
  return {
    columns: [...indexColumns(testSet), 'class', 'anomalous', readingLabelOf(look.scoreId), ...dimensions, ...factors],
    count: look.count,
    row: i => [
      ...indexCells(params, testSet, i),
      className(params, testSet, i),
      testSet.isAnomaly[i] ? 'yes' : 'no',
      reading(look.score[i], look.scoreId),
      ...look.mean.subarray(i * look.dimensions, (i + 1) * look.dimensions),
      ...factors.map(id => testSet.factors[id][i]),
    ],
  };
}
