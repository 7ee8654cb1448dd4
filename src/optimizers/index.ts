// Every optimizer: one file and one line each.

import { adadelta } from './adadelta.ts';
import { adam } from './adam.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

export const optimizers = { rmsprop, adam, adadelta, sgd } as const;

export type OptimizerId = keyof typeof optimizers;
