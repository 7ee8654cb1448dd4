import type { Journey } from '../journey.ts';
import type { Look } from '../types.ts';

export const journey: Look<Journey> = async ({
  selected,
  own,
  test,
  scoreId,
  testExamples,
  pass,
  corrupted,
  score,
  seen,
  stored,
}) => {
  const x = own ?? testExamples([selected]);
  const input = seen(x);
  const { mean, logVar, reconstruction } = await pass(input);
  const given = await corrupted(input);
  const known = own ? undefined : test.scores[scoreId]?.[selected];
  return {
    position: own ? null : selected,
    x,
    corrupted: given && stored(given),
    mean,
    sigma: logVar?.map(v => Math.exp(v / 2)) ?? null,
    reconstruction: stored(reconstruction),
    scoreId,
    score: known ?? (await score(input))[0],
  };
};
