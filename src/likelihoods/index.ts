// Every likelihood: one file and one line each.

import { bernoulli } from './bernoulli.ts';
import { gaussian } from './gaussian.ts';
import { gaussianLearned } from './gaussianLearned.ts';
import { gaussianPerOutput } from './gaussianPerOutput.ts';

export const likelihoods = {
  bernoulli,
  gaussian,
  'gaussian-learned': gaussianLearned,
  'gaussian-per-output': gaussianPerOutput,
} as const;

export type LikelihoodId = keyof typeof likelihoods;
