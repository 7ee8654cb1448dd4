// What every score is worth on this test set, side by side.

import { averagePrecision, roc } from '../core/roc.ts';
import type { ScoreId } from '../scores/index.ts';
import type { Probe } from './types.ts';

export interface ScoreRow {
  readonly id: ScoreId;
  /** Null without anomalies or without normals. */
  readonly auc: number | null;
  readonly averagePrecision: number | null;
}

export interface ScoreTable {
  readonly count: number;
  readonly testCount: number;
  readonly rows: readonly ScoreRow[];
}

/** Evaluates every score, so it waits until the run rests. */
export const scoreTable: Probe<ScoreTable, never> = {
  fields: [],
  atRest: true,
  async look({ test, testCount, isAnomaly }) {
    const truth = isAnomaly.subarray(0, test.count);
    const rows = (Object.keys(test.scores) as ScoreId[]).map(id => ({
      id,
      auc: roc(test.scores[id]!, truth).auc,
      averagePrecision: averagePrecision(test.scores[id]!, truth),
    }));
    return { count: test.count, testCount, rows };
  },
};
