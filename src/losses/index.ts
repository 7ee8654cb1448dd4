// Every loss term: one file and one line each.

import { bernoulli } from './bernoulli.ts';
import { kl } from './kl.ts';

export const losses = { bernoulli, kl } as const;

export type LossId = keyof typeof losses;
