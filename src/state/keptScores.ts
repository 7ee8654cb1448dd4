// What runs said of every image of their test set: the chosen score of each run that came to rest. Two such lists of the same
// images are compared image by image, which their areas alone do not allow. They outlive the page as the runs do.

import { createStore } from 'zustand/vanilla';
import { BadFile } from '../core/checked.ts';
import { type FiledScores, filed } from '../core/imageOrder.ts';
import { has } from '../core/registry.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import type { RunState } from './run/state.ts';
import { createShelf } from './shelf.ts';
import { run } from './store.ts';
import { type Readable, watch } from './watch.ts';

/** Lists of up to 10,000 images take 130 kB each. */
const MOST = 24;

export interface KeptScores {
  /** Of this list, and of the run. */
  readonly id: string;
  readonly run: string;
  /** ISO 8601, UTC. */
  readonly created: string;
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
export function listOf(state: Watched, now = new Date()): KeptScores | null {
  const { id: run, phase, snapshot, testSet, seen } = state;
  const { detection } = seen;
  if (!detection || !testSet || !snapshot || detection.run !== snapshot.run || testSet.run !== detection.run)
    return null;
  const { scoreId, scores: found, testCount } = detection.look;
  const rests = phase === 'paused' || phase === 'finished';
  if (!rests || detection.step === 0 || found.length < testCount || testSet.count !== testCount) return null;
  return {
    ...{ id: `${run}:${scoreId}`, run, created: now.toISOString(), scoreId, step: detection.step },
    data: dataOf(state),
    images: filed(found, testSet),
  };
}

/** A list as this version writes them. @throws BadFile for anything else */
function checked(stored: unknown): KeptScores {
  const list = stored as KeptScores;
  const { places, isAnomaly, scores: found } = list.images ?? {};
  if (!has(scores, list.scoreId) || found?.length !== places?.length || found?.length !== isAnomaly?.length)
    throw new BadFile('These scores are of another version of the lab.');
  return list;
}

export function createKeptScores(run: Pick<Readable<Watched>, 'getState' | 'subscribe'>) {
  /** Oldest first. */
  const store = createStore<{ readonly lists: readonly KeptScores[] }>(() => ({ lists: [] }));
  const shelf = createShelf<'scores', KeptScores>({
    name: 'scores',
    check: checked,
    list: () => store.getState().lists,
    show: lists => store.setState({ lists }),
    ready() {},
    complain() {}, // where nothing is stored, the runs say so
  });

  async function keep(list: KeptScores): Promise<void> {
    await shelf.put([list]);
    const byAge = [...store.getState().lists].sort((a, b) => (a.created < b.created ? -1 : 1));
    const surplus = byAge.slice(0, -MOST);
    if (surplus.length > 0) await shelf.drop(surplus.map(({ id }) => id));
  }

  return {
    store,
    /** Reads what earlier visits have left, and keeps what comes to rest until the returned function is called. */
    begin(): () => void {
      void shelf.load();
      return watch(run, (state, before) => {
        const isNews =
          state.seen.detection !== before?.seen.detection ||
          state.phase !== before?.phase ||
          state.testSet !== before?.testSet;
        const list = isNews ? listOf(state) : null;
        if (list) void keep(list);
      });
    },
  };
}

export const keptScores = createKeptScores(run.store);
