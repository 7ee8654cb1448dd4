// Every anomaly score: one file and one line each.

import { clusters } from './clusters.ts';
import { importance } from './importance.ts';
import { klScore } from './klScore.ts';
import { l1 } from './l1.ts';
import { l2 } from './l2.ts';
import { mahalanobis } from './mahalanobis.ts';
import { nearest } from './nearest.ts';
import { negativeElbo } from './negativeElbo.ts';
import { prior } from './prior.ts';
import { probability } from './probability.ts';
import { reconstructionProbability } from './reconstructionProbability.ts';
import { sampledProbability } from './sampledProbability.ts';
import { trainingMean } from './trainingMean.ts';
import type { Score } from './types.ts';
import { wasserstein } from './wasserstein.ts';

const members = {
  probability,
  sampledProbability,
  reconstructionProbability,
  l1,
  l2,
  negativeElbo,
  kl: klScore,
  importance,
  prior,
  mahalanobis,
  nearest,
  wasserstein,
  clusters,
  trainingMean,
} as const;

export type ScoreId = keyof typeof members;
export const scores: Readonly<Record<ScoreId, Score>> = members;
export const scoreIds = Object.keys(members) as ScoreId[];
