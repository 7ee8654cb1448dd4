// The test list scored stretch by stretch, for whoever wants every image's score: each stretch is a short turn at the device, so
// a run can be started between two of them, and the page knows how far it is.

import type { ScoreId } from '../scores/index.ts';
import type { ScoredPart } from './api.ts';
import type { Fits } from './evaluate.ts';
import { placeOf } from './evaluations.ts';
import { fitScores } from './fits.ts';
import type { Pace } from './pace.ts';
import { LossError, type Session } from './session.ts';

/** A turn ends with the first chunk after this. */
const TURN_MS = 250;
/** Decodes that a chunk may take: many samples of few images, or few of many. */
const DECODES = 50_000;
const FEWEST = 10;

/** Even, so that every image gets its own noise wherever a chunk begins. */
const chunkFor = (most: number, samples: number, decodes: number): number =>
  Math.min(most, Math.max(FEWEST, 2 * Math.floor(decodes / samples / 2)));

/** @param decodes that a chunk may take, about */
export function createPartScorer({ now, rest }: Pace, decodes = DECODES) {
  let kept: { readonly at: string; readonly fits: Fits } | null = null;

  const fitted = async (session: Session, run: number, ids: readonly ScoreId[]): Promise<Fits> => {
    const at = `${placeOf(session, run)}:${ids.join()}`;
    if (kept?.at !== at) kept = { at, fits: await fitScores(session, ids, rest) };
    return kept.fits;
  };

  return async (
    session: Session,
    run: number,
    from: number,
    ids: readonly ScoreId[],
    samples: number,
  ): Promise<ScoredPart> => {
    const { test } = session.images.parts;
    const fits = await fitted(session, run, ids);
    const started = now();
    const { count, scores } = await session.evaluate('test', {
      first: from,
      count: test.length,
      most: chunkFor(session.chunk, samples, decodes),
      ...{ ids, samples, fits, rest },
      isEnough: () => now() - started >= TURN_MS,
    });
    if (scores.probability!.some(Number.isNaN)) throw new LossError(session.step);
    return {
      ...{ run, step: session.step, from, to: from + count, total: test.length },
      scores: Object.fromEntries(Object.entries(scores).map(([id, values]) => [id, values.slice()])),
    };
  };
}
