// Bounds the likelihood of the test set’s normals and of its anomalies by scores that are there already.

import { likelihood as bounds } from '../../core/likelihood.ts';
import type { Likelihood } from '../likelihood.ts';
import type { Look } from '../types.ts';

export const likelihood: Look<Likelihood> = async ({ test, testCount, isAnomaly, values }) => {
  const { negativeElbo, importance, kl } = test.scores;
  const nats = { negativeElbo: negativeElbo!, importance: importance!, kl: kl! };
  return {
    count: test.count,
    testCount,
    samples: Number(values.samples),
    normal: bounds(nats, i => isAnomaly[i] === 0),
    anomalous: bounds(nats, i => isAnomaly[i] !== 0),
  };
};
