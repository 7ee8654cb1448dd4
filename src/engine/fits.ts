// Latent scores, fitted on the codes of training images: normals only, unless contamination is asked for, and never of the test
// set.

import { type ScoreId, scores } from '../scores/index.ts';
import type { Fits } from './evaluate.ts';
import type { Session } from './session.ts';

/** Training codes that scores are fitted on. */
const CODES = 500;

/** Fits the latent scores among `ids`; nothing is encoded when there are none. */
export async function fitScores(session: Session, ids: readonly ScoreId[], rest: () => Promise<void>): Promise<Fits> {
  const members = ids.flatMap(id => {
    const score = scores[id];
    return score.kind === 'latent' ? [{ id, score }] : [];
  });
  if (members.length === 0) return {};
  const count = Math.min(CODES, session.images.parts.train.length);
  const codes = await session.evaluate('train', { count, ids: [], samples: 1, fits: {}, rest });
  return Object.fromEntries(members.map(({ id, score }) => [id, score.fit(codes, session.params.seed)]));
}
