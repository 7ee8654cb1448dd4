// How the AUC came to be what it is: one point for every look at the detector, under the score that was chosen then. The
// page's own memory of what it has seen of a run.

import { createStore } from 'zustand/vanilla';
import { append, later } from '../core/curve.ts';
import type { ScoreId } from '../scores/index.ts';
import { ofEach } from './ofEach.ts';
import type { RunState } from './run/state.ts';
import type { Run } from './run/types.ts';
import { type Readable, watch } from './watch.ts';

/** More than a chart has pixels to tell apart. */
const MOST_POINTS = 300;

export interface AucPoint {
  readonly step: number;
  /** Fractional. */
  readonly epoch: number;
  readonly auc: number;
  /** Test images that it is of, and whether these were all. */
  readonly count: number;
  readonly isWhole: boolean;
}

export interface AucCurves {
  /** Of the run; '' before the first. */
  readonly id: string;
  readonly curves: Readonly<Partial<Record<ScoreId, readonly AucPoint[]>>>;
}

type Watched = Pick<RunState, 'id' | 'seen' | 'snapshot'>;

/** The curve with another point: a run that goes on from a saved state takes back what came after it. */
export function grown(curve: readonly AucPoint[], point: AucPoint): AucPoint[] {
  const before = curve.filter(({ step }) => step < point.step);
  append(before, point, MOST_POINTS, later);
  return before;
}

export function createAucCurves(run: Pick<Readable<Watched>, 'getState' | 'subscribe'>) {
  const store = createStore<AucCurves>(() => ({ id: '', curves: {} }));

  function note({ id, seen: { detection }, snapshot }: Watched): void {
    if (!detection || !snapshot || detection.run === 0 || detection.run !== snapshot.run) return;
    const { auc, count, testCount, scoreId } = detection.look;
    const { curves } = store.getState().id === id ? store.getState() : { curves: {} as AucCurves['curves'] };
    const { step } = detection;
    const epoch = step / Math.max(1, snapshot.progress.stepsPerEpoch);
    const before = curves[scoreId] ?? [];
    const curve = auc === null ? before : grown(before, { step, epoch, auc, count, isWhole: count === testCount });
    store.setState({ id, curves: { ...curves, [scoreId]: curve } });
  }

  return {
    store,
    /** Notes what the run's detector is worth from now on, until the returned function is called. */
    begin(): () => void {
      return watch(run, (state, before) => {
        if (state.seen.detection !== before?.seen.detection) note(state);
      });
    },
  };
}

/** Of a run. */
export const aucCurvesOf = ofEach(({ store }: Run) => createAucCurves(store));
