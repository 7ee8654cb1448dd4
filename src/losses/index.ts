// Every loss term: one file and one line each, in the order in which they are told. A point of a loss curve has them by these ids.

import { accuracy } from './accuracy.ts';
import { consistency } from './consistency.ts';
import { discriminator } from './discriminator.ts';
import { freeBits } from './freeBits.ts';
import { generator } from './generator.ts';
import { kl } from './kl.ts';
import { reconstruction } from './reconstruction.ts';
import { sparsity } from './sparsity.ts';

export const losses = {
  reconstruction,
  kl,
  freeBits,
  sparsity,
  consistency,
  discriminator,
  accuracy,
  generator,
} as const;

export type LossId = keyof typeof losses;
