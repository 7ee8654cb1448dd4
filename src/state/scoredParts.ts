// Every image of the test set under some scores, part by part as the engine has them: whoever takes the parts can say how far
// it is, and leaves off by taking no more.

import type { Engine, ScoredPart } from '../engine/api.ts';
import type { ScoreId } from '../scores/index.ts';

/** The engine is asked through the run, so that an answer of another run's engine is none. */
export type Ask = <T>(question: (engine: Engine) => Promise<T>) => Promise<T>;

/** The parts that came are not of one network any more. */
export class WentOn extends Error {
  constructor() {
    super('The run went on while its test set was being scored. Pause it, then try again.');
  }
}

/** @throws WentOn */
export async function* scoredParts(ask: Ask, ids: readonly ScoreId[], samples: number): AsyncGenerator<ScoredPart> {
  let first: ScoredPart | null = null;
  let from = 0;
  do {
    const part: ScoredPart = await ask(engine => engine.scoreTest(from, ids, samples));
    first ??= part;
    if (part.run !== first.run || part.step !== first.step) throw new WentOn();
    yield part;
    from = part.to;
  } while (from < first.total);
}
