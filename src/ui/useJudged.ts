// The threshold and what it does to the test set, for every picture that shows it.

import { useStore } from 'zustand';
import type { Judged } from '../core/judging.ts';
import type { Detection } from '../probes/detection.ts';
import { judging } from '../state/store.ts';
import { useLab } from './useLab.ts';

/** Null before the first look. */
export function useJudged(): Judged<Detection> | null {
  useStore(judging.moving);
  const look = useLab(state => state.seen.detection?.look);
  const falseAlarmRate = useLab(state => judging.settings(state).falseAlarmRate);
  const thresholdBy = useLab(state => judging.settings(state).thresholdBy);
  return look ? judging.judge(look, { falseAlarmRate, thresholdBy }) : null;
}
