// Every corruption: one file and one line each.

import { gaussian } from './gaussian.ts';
import { masking } from './masking.ts';
import { none } from './none.ts';
import { saltPepper } from './saltPepper.ts';

export const corruptions = { none, gaussian, masking, 'salt-pepper': saltPepper } as const;

export type CorruptionId = keyof typeof corruptions;
