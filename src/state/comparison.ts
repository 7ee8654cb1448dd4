// Two judges on the same test set: two scores of the run on the stage, or of kept runs. Their images are scored in the engine;
// the test set is drawn again here, a few milliseconds at a time, so that nothing stutters.

import { createStore } from 'zustand/vanilla';
import { type FiledScores, filed, isSameTest, type Whence } from '../core/imageOrder.ts';
import { type Difference, differenceOf, type PairOfAreas, pairedBootstrap } from '../core/pairedBootstrap.ts';
import type { ScoreId } from '../scores/index.ts';
import { turn } from './frames.ts';
import type { KeptScores } from './keptScores.ts';
import { ofEach } from './ofEach.ts';
import { resampled } from './resampled.ts';
import type { Run } from './run/types.ts';
import { type Ask, scoredParts } from './scoredParts.ts';
import { createTask, type Working } from './task.ts';

/** Of the whole way, what scoring is held to be. */
const SCORING = 0.7;

/** A score of the run on the stage, or a list that was kept. */
export type Side = ScoreId | KeptScores;

export interface Compared {
  readonly sides: readonly [Side, Side];
  /** Of the run on the stage when it was compared. */
  readonly run: number;
  readonly step: number;
  readonly images: number;
  readonly resamples: number;
  /** The areas of both. */
  readonly observed: PairOfAreas;
  readonly auc: Difference;
  readonly averagePrecision: Difference;
}

/** What has to be known of the run on the stage. */
export interface Stage {
  readonly run: number;
  readonly step: number;
  readonly samples: number;
  readonly seed: number;
  /** Which datasets its images are of, as kept lists have it. */
  readonly data: string;
  readonly testSet: Whence;
}

const isKept = (side: Side): side is KeptScores => typeof side !== 'string';

export function createComparison(ask: Ask, rest: () => Promise<void>, now: () => number) {
  const store = createStore<{ readonly compared: Compared | null }>(() => ({ compared: null }));
  const task = createTask();

  /** Every image under the scores that are not at hand, in the order of the files; null where it was stopped. */
  async function scored(ids: readonly ScoreId[], { samples, testSet }: Stage, { tell, isStopped }: Working) {
    const found = new Map<ScoreId, number[]>(ids.map(id => [id, []]));
    for await (const { to, total, scores } of scoredParts(ask, ids, samples)) {
      for (const [id, list] of found) for (const one of scores[id]!) list.push(one);
      tell((SCORING * to) / total);
      if (isStopped()) return null;
    }
    return new Map<ScoreId, FiledScores>([...found].map(([id, list]) => [id, filed(list, testSet)]));
  }

  return {
    store,
    task,
    compare: (a: Side, b: Side, stage: Stage): Promise<void> =>
      task.run(async working => {
        const ids = [...new Set([a, b].filter(side => !isKept(side)))] as ScoreId[];
        const scores = ids.length > 0 ? await scored(ids, stage, working) : new Map<ScoreId, FiledScores>();
        if (!scores) return;
        const [first, second] = [a, b].map(side => (isKept(side) ? side.images : scores.get(side)!));
        const [of, other] = [a, b].map(side => (isKept(side) ? side.data : stage.data));
        if (of !== other || !isSameTest(first, second))
          throw new Error('These two were not tested on the same examples, so they cannot be compared in pairs.');
        const pairs = pairedBootstrap(first.scores, second.scores, first.isAnomaly, stage.seed);
        if (!pairs) throw new Error('There is nothing to compare without both normals and anomalies in the test set.');
        const drawn = await resampled(pairs.next, { from: ids.length > 0 ? SCORING : 0, ...working, rest, now });
        if (!drawn) return;
        const { observed } = pairs;
        store.setState({
          compared: {
            ...{ sides: [a, b], run: stage.run, step: stage.step, images: first.scores.length },
            ...{ resamples: drawn.length, observed },
            auc: differenceOf('auc', observed, drawn),
            averagePrecision: differenceOf('averagePrecision', observed, drawn),
          },
        });
      }),
  };
}

/** Of a run. */
export const comparisonOf = ofEach((run: Run) =>
  createComparison(
    question => run.ask(question),
    turn,
    () => performance.now(),
  ),
);
