// The threshold and what it does to the test set, for every picture that shows it.

import { useStore } from 'zustand';
import type { Judged } from '../core/judging.ts';
import type { Detection } from '../probes/detection.ts';
import type { ScoreId } from '../scores/index.ts';
import { moverOf } from '../state/moveThreshold.ts';
import { useLab } from './useLab.ts';
import { useStage } from './useStage.ts';

/** Null before the first look. */
export function useJudged(): Judged<Detection> | null {
  const { judging } = useStage();
  useStore(judging.moving);
  const look = useLab(state => state.seen.detection?.look);
  const falseAlarmRate = useLab(state => judging.settings(state).falseAlarmRate);
  const thresholdBy = useLab(state => judging.settings(state).thresholdBy);
  return look ? judging.judge(look, { falseAlarmRate, thresholdBy }) : null;
}

/** The same for scores of a run; null while the threshold is of another run, or of another score. */
export function useJudgedOf(run: number | undefined, scoreId: ScoreId | undefined): Judged<Detection> | null {
  const judged = useJudged();
  const isOurs = useLab(({ seen }) => run !== undefined && seen.detection?.run === run);
  return isOurs && judged?.look.scoreId === scoreId ? judged : null;
}

/** Moves the threshold to a false-alarm rate. */
export const useMover = () => moverOf(useStage());
