// What the reconstructions of each class lack or make up on average.

import type { MeanResidual } from '../core/meanResidual.ts';
import type { Probe } from './types.ts';

export interface Residuals {
  /** How many test images were looked at, of how many. */
  readonly count: number;
  readonly testCount: number;
  readonly classes: readonly MeanResidual[];
}

/** It decodes thousands of images, so it waits until the run rests. */
export const residuals: Probe<Residuals, never> = {
  fields: [],
  atRest: true,
  evaluates: false,
};
