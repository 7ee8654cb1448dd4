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
import type { PlaneLook } from './projected.ts';

export const axisNames = (look: PlaneLook, [dx, dy]: Axes): readonly [string, string] =>
  look.projection?.names ?? [`z${dx + 1}`, look.dimensions === 1 ? axisLines(look.scoreId).join(' ') : `z${dy + 1}`];

export function scatterSummary(look: PlaneLook, params: Params): string {
  const anomalous = params.anomaly === 'none' ? '' : '; crosses are anomalies';
  const all =
    look.count === look.testCount ? `All ${whole(look.count)}` : `${whole(look.count)} of ${whole(look.testCount)}`;
  const more = look.dimensions > 2 ? ` Two of ${whole(look.dimensions)} dimensions.` : '';
  return `${all} test ${wordsFor(params).many} by class${anomalous}.${more}`;
}

/** @param plane the same codes as they are projected, which may be the first of them only */
export function scatterTable(look: Latent, testSet: TestSet, params: Params, plane?: PlaneLook): Table {
  const axes = plane?.projection?.names ?? [];
  const dimensions = Array.from({ length: look.dimensions }, (_, d) => `z${d + 1}`);
  const factors = Object.keys(testSet.factors);
  return {
    columns: [
      ...indexColumns(testSet),
      'class',
      'anomalous',
      readingLabelOf(look.scoreId),
      ...dimensions,
      ...axes,
      ...factors,
    ],
    count: look.count,
    row: i => [
      ...indexCells(params, testSet, i),
      className(params, testSet, i),
      testSet.isAnomaly[i] ? 'yes' : 'no',
      reading(look.score[i], look.scoreId),
      ...look.mean.subarray(i * look.dimensions, (i + 1) * look.dimensions),
      ...axes.map((_, axis) => plane!.mean[2 * i + axis] ?? null),
      ...factors.map(id => testSet.factors[id][i]),
    ],
  };
}
