// What runs of this visit said of every image of their test set: the chosen score of each run that came to rest. Two such
// lists of the same images are compared image by image, which their areas alone do not allow. They last as long as the page.

import { createStore } from 'zustand/vanilla';
import { type FiledScores, filed } from '../core/imageOrder.ts';
import type { ScoreId } from '../scores/index.ts';
import type { Readable } from './combined.ts';
import type { RunState } from './run/state.ts';
import { run } from './store.ts';

/** Lists of up to 10,000 images take 130 kB each. */
const MOST = 24;

export interface KeptScores {
  /** Of the run, and of this list. */
  readonly run: string;
  readonly key: string;
  readonly scoreId: ScoreId;
  readonly step: number;
  /** Which datasets the images are of. */
  readonly data: string;
  readonly images: FiledScores;
}

type Watched = Pick<RunState, 'id' | 'seen' | 'snapshot' | 'testSet' | 'phase'>;

/** Datasets of a run by the ids under which they were used: opened files have one for their contents. */
export const dataOf = ({ snapshot }: Pick<Watched, 'snapshot'>): string => {
  const { data, anomalyData } = snapshot?.experiment ?? {};
  return [data?.id, anomalyData?.id ?? ''].join();
};

/** A list of what the detector sees now; null unless it is of the whole test set of a run that rests. */
export function listOf(state: Watched): KeptScores | null {
  const { id, phase, snapshot, testSet, seen } = state;
  const { detection } = seen;
  if (!detection || !testSet || !snapshot || detection.run !== snapshot.run || testSet.run !== detection.run)
    return null;
  const { scoreId, scores, testCount } = detection.look;
  const rests = phase === 'paused' || phase === 'finished';
  if (!rests || detection.step === 0 || scores.length < testCount || testSet.count !== testCount) return null;
  return {
    ...{ run: id, key: `${id}:${scoreId}`, scoreId, step: detection.step },
    data: dataOf(state),
    images: filed(scores, testSet),
  };
}

export function createKeptScores(run: Pick<Readable<Watched>, 'getState' | 'subscribe'>) {
  const store = createStore<{ readonly lists: readonly KeptScores[] }>(() => ({ lists: [] }));
  return {
    store,
    /** Keeps what comes to rest from now on, until the returned function is called. */
    begin(): () => void {
      let before: Watched | null = null;
      return run.subscribe(state => {
        const isNews =
          state.seen.detection !== before?.seen.detection ||
          state.phase !== before?.phase ||
          state.testSet !== before?.testSet;
        before = state;
        const list = isNews ? listOf(state) : null;
        if (!list) return;
        store.setState(({ lists }) => ({ lists: [...lists.filter(({ key }) => key !== list.key), list].slice(-MOST) }));
      });
    },
  };
}

export const keptScores = createKeptScores(run.store);
