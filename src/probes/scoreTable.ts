// What every score is worth on this test set, side by side.

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
};
