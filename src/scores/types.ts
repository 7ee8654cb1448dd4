// The contract of an anomaly score: one number per image, higher = more anomalous.

import type { Pass, Tensor1D, Tf } from '../models/types.ts';

export interface Score {
  readonly label: string;
  readonly help: string;
  readonly formula: string;
  /** [n], higher = more anomalous. */
  score(tf: Tf, pass: Pass): Tensor1D;
  /** What a person reads for a score: a number and its name, such as the probability 1 - score. */
  readonly reading: { readonly label: string; of(score: number): number };
}
