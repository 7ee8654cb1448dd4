// Every anomaly score: one file and one line each.

import { probability } from './probability.ts';

export const scores = { probability } as const;

export type ScoreId = keyof typeof scores;
