// Takes the images that are asked for through the network; their scores are taken from those at hand where they are.

import { PER_PAGE } from '../../core/gallery.ts';
import type { Reconstructions } from '../reconstructions.ts';
import type { Look } from '../types.ts';

export const reconstructions: Look<Reconstructions> = async ({
  positions,
  test,
  scoreId,
  testExamples,
  pass,
  corrupted,
  score,
  seen,
  stored,
}) => {
  const shown = Uint32Array.from(positions.slice(0, PER_PAGE));
  const nothing = { positions: shown, values: stored(new Float32Array(0)), scoreId, score: new Float32Array(0) };
  if (shown.length === 0) return nothing;
  const x = seen(testExamples(shown));
  const { reconstruction } = await pass(x);
  const given = await corrupted(x);
  const known = test.scores[scoreId];
  const isKnown = known !== undefined && shown.every(position => position < known.length);
  return {
    ...nothing,
    values: stored(reconstruction),
    corrupted: given && stored(given),
    score: isKnown ? Float32Array.from(shown, position => known[position]) : await score(x),
  };
};
