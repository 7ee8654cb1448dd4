// Scores that are fitted on training images or on their codes: normals only, unless contamination is asked for, and never of the test
// set.

import { type ScoreId, scores } from '../scores/index.ts';
import type { ExampleScore, LatentScore } from '../scores/types.ts';
import type { Fits } from './evaluate.ts';
import type { Session } from './session.ts';

/** Training codes that scores are fitted on. */
const CODES = 500;

/** Fits those among `ids` that are fitted; nothing is encoded when none looks at codes. */
export async function fitScores(session: Session, ids: readonly ScoreId[], rest: () => Promise<void>): Promise<Fits> {
  const { images, params } = session;
  const ofCodes = members<LatentScore>(ids, 'latent');
  const ofExamples = members<ExampleScore>(ids, 'example').map(({ id, score }) => [id, score.fit(images.mean())]);
  const count = Math.min(CODES, images.parts.train.length);
  const codes =
    ofCodes.length > 0 ? await session.evaluate('train', { count, ids: [], samples: 1, fits: {}, rest }) : null;
  return {
    codes: Object.fromEntries(ofCodes.map(({ id, score }) => [id, score.fit(codes!, params.seed)])),
    examples: Object.fromEntries(ofExamples),
  };
}

const members = <S extends LatentScore | ExampleScore>(ids: readonly ScoreId[], kind: S['kind']) =>
  ids.filter(id => scores[id].kind === kind).map(id => ({ id, score: scores[id] as S }));
