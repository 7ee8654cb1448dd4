import type { Latent } from '../latent.ts';
import type { Look } from '../types.ts';

export const latent: Look<Latent> = async ({ test, testCount, scoreId }) => ({
  count: test.count,
  testCount,
  dimensions: test.latent,
  mean: test.mean.slice(),
  scoreId,
  score: test.scores[scoreId]!.slice(),
});
