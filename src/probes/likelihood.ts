// How likely the model finds test images, with the number of samples that scores have.

import { type Likelihood as Bounds, likelihood as bounds } from '../core/likelihood.ts';
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
  async look({ test, testCount, isAnomaly, values }) {
    const { negativeElbo, importance, kl } = test.scores;
    const nats = { negativeElbo: negativeElbo!, importance: importance!, kl: kl! };
    return {
      count: test.count,
      testCount,
      samples: Number(values.samples),
      normal: bounds(nats, i => isAnomaly[i] === 0),
      anomalous: bounds(nats, i => isAnomaly[i] !== 0),
    };
  },
};
