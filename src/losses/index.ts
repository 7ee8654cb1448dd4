// Every loss term: one file and one line each, in the order in which they are told. A point of a loss curve has them by these ids.

import { kl } from './kl.ts';
import { reconstruction } from './reconstruction.ts';

export const losses = { reconstruction, kl } as const;

export type LossId = keyof typeof losses;
