// What the reconstructions of each class lack or make up on average.

import { createMeanResiduals, type MeanResidual } from '../core/meanResidual.ts';
import type { Probe } from './types.ts';

/** A fair sample: over so many the mean of a class is steady, and whoever wants to train does not wait for more. */
const MOST = 2000;
const AT_ONCE = 250;

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
  async look({ testCount, classOf, testExamples, pass, seen }) {
    const count = Math.min(MOST, testCount);
    const size = count > 0 ? testExamples([0]).length : 0;
    const sums = createMeanResiduals(size);
    for (let from = 0; from < count; from += AT_ONCE) {
      const positions = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => from + i);
      const x = seen(testExamples(positions));
      const { reconstruction } = await pass(x);
      for (const position of positions) sums.add(classOf(position), x, reconstruction, (position - from) * size);
    }
    return { count, testCount, classes: sums.means() };
  },
};
