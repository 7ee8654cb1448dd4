// Takes a sample of the test set through the network, and averages what is left over class by class.

import { createMeanResiduals } from '../../core/meanResidual.ts';
import type { Residuals } from '../residuals.ts';
import type { Look } from '../types.ts';

/** A fair sample: over so many the mean of a class is steady, and whoever wants to train does not wait for more. */
const MOST = 2000;
const AT_ONCE = 250;

export const residuals: Look<Residuals> = async ({ testCount, classOf, testExamples, pass, seen }) => {
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
};
