// How likely the model finds test images, with the number of samples that scores have.

import type { Likelihood as Bounds } from '../core/likelihood.ts';
import type { Probe } from './types.ts';

export interface Likelihood {
  readonly count: number;
  readonly testCount: number;
  readonly samples: number;
  readonly normal: Bounds;
  readonly anomalous: Bounds;
}

/** It needs scores beyond the chosen one, so it waits until the run rests, and shares them with the table of all scores. */
export const likelihood: Probe<Likelihood, never> = {
  fields: [],
  atRest: true,
};
