// The table of all scores, in words and in numbers.

import type { ScoreTable } from '../probes/scoreTable.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import { whole } from './numbers.ts';
import type { Table } from './table.ts';

/** The score with the largest AUC; null if there is none to compare. */
export function bestScore({ rows }: ScoreTable): ScoreId | null {
  const known = rows.filter(({ auc }) => auc !== null);
  return known.sort((a, b) => b.auc! - a.auc!)[0]?.id ?? null;
}

export function scoresSummary(table: ScoreTable): string {
  const best = bestScore(table);
  if (best === null) return 'There is nothing to tell apart: all test images are of one kind.';
  const row = table.rows.find(({ id }) => id === best)!;
  const part = table.count < table.testCount ? ` on ${whole(table.count)} of ${whole(table.testCount)} images` : '';
  return `${scores[best].label} tells them apart best: AUC ${row.auc!.toFixed(3)}${part}.`;
}

export const scoresTable = ({ rows }: ScoreTable): Table => ({
  columns: ['score', 'AUC', 'average precision'],
  count: rows.length,
  row: i => [scores[rows[i].id].label, rows[i].auc, rows[i].averagePrecision],
});
