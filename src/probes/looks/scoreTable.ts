// Judges every score by the truth of the test set.

import { averagePrecision, roc } from '../../core/roc.ts';
import type { ScoreId } from '../../scores/index.ts';
import type { ScoreTable } from '../scoreTable.ts';
import type { Look } from '../types.ts';

export const scoreTable: Look<ScoreTable> = async ({ test, testCount, isAnomaly }) => {
  const truth = isAnomaly.subarray(0, test.count);
  const rows = (Object.keys(test.scores) as ScoreId[]).map(id => ({
    id,
    auc: roc(test.scores[id]!, truth).auc,
    averagePrecision: averagePrecision(test.scores[id]!, truth),
  }));
  return { count: test.count, testCount, rows };
};
