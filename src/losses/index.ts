// Every loss term: one file and one line each.

import { kl } from './kl.ts';
import { reconstruction } from './reconstruction.ts';

export const losses = { reconstruction, kl } as const;

export type LossId = keyof typeof losses;
