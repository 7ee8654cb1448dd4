// Every annealing schedule: one file and one line each.

import { cyclical } from './cyclical.ts';
import { linear } from './linear.ts';
import { none } from './none.ts';

export const annealings = { none, linear, cyclical } as const;

export type AnnealingId = keyof typeof annealings;
