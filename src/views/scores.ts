// The table of all scores, in words and in numbers.

import { models } from '../models/index.ts';
import type { Params } from '../params/schema.ts';
import type { Detection } from '../probes/detection.ts';
import type { ScoreTable } from '../probes/scoreTable.ts';
import { appliesTo } from '../scores/applies.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import { share, whole } from './numbers.ts';
import type { Table } from './table.ts';

/** Why a score says nothing of its own about this model's images; null where it does. */
export const exclusionOf = (id: ScoreId, { model }: Pick<Params, 'model'>): string | null =>
  appliesTo(id, models[model])
    ? null
    : `The codes of “${models[model].label}” are points without a Gaussian: ${scores[id].needs?.without}.`;

/** The same in a word or two, where there is no room for a sentence. */
export const EXCLUDED = 'needs a posterior';

/** Whether a look's score is one number for all test images, so that no threshold tells any of them apart. */
export function isSameForAll({
  normalScores,
  anomalyScores,
}: Pick<Detection, 'normalScores' | 'anomalyScores'>): boolean {
  const ends = [normalScores, anomalyScores].flatMap(rising =>
    rising.length > 0 ? [rising[0], rising[rising.length - 1]] : [],
  );
  return ends.length > 0 && ends.every(value => value === ends[0]);
}

/** The score with the largest AUC; null if there is none to compare. */
export function bestScore({ rows }: ScoreTable): ScoreId | null {
  const known = rows.filter(({ auc }) => auc !== null);
  return known.sort((a, b) => b.auc! - a.auc!)[0]?.id ?? null;
}

export function scoresSummary(table: ScoreTable): string {
  const best = bestScore(table);
  if (best === null) return 'There is nothing to tell apart: the whole test set is of one kind.';
  const row = table.rows.find(({ id }) => id === best)!;
  const part = table.count < table.testCount ? ` on ${whole(table.count)} of ${whole(table.testCount)} {images}` : '';
  return `${scores[best].label} tells them apart best: AUC ${share(row.auc!)}${part}.`;
}

export const scoresTable = ({ rows }: ScoreTable): Table => ({
  columns: ['score', 'AUC', 'average precision'],
  count: rows.length,
  row: i => [scores[rows[i].id].label, rows[i].auc, rows[i].averagePrecision],
});
