// The judgement of the own example, for components and for files.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { own } from '../../../state/own.ts';
import type { Stage } from '../../../state/store.ts';
import { useLab } from '../../useLab.ts';
import { type Judgement, judgement } from './judge.ts';

/** Of the example that was inspected last; null before. */
export function useJudgement(): Judgement | null {
  const inspected = useStore(own, state => state.inspected);
  const seen = useLab(state => state.seen.detection);
  const thresholdBy = useLab(state => state.params.thresholdBy);
  const falseAlarmRate = useLab(state => state.params.falseAlarmRate);
  return useMemo(
    () => inspected && judgement(inspected.inspection, seen, { thresholdBy, falseAlarmRate }),
    [inspected, seen, thresholdBy, falseAlarmRate],
  );
}

/** The same for a file that is being saved. */
export function judgementNow({ lab }: Pick<Stage, 'lab'>): Judgement | null {
  const { inspected } = own.getState();
  const { seen, params } = lab.getState();
  return inspected && judgement(inspected.inspection, seen.detection, params);
}
