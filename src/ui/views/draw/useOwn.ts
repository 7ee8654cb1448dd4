// The own image with everything that is shown of it.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { drawing } from '../../../state/drawing.ts';
import { lab } from '../../../state/store.ts';
import { useLab } from '../../useLab.ts';
import { type Judgement, judgement } from './judge.ts';

/** The judgement of the image that was inspected last; null before. */
export function useJudgement(): Judgement | null {
  const inspected = useStore(drawing, state => state.inspected);
  const seen = useLab(state => state.seen.detection);
  const thresholdBy = useLab(state => state.params.thresholdBy);
  const falseAlarmRate = useLab(state => state.params.falseAlarmRate);
  return useMemo(
    () => inspected && judgement(inspected.inspection, seen, { thresholdBy, falseAlarmRate }),
    [inspected, seen, thresholdBy, falseAlarmRate],
  );
}

/** The same for a file that is being saved. */
export function judgementNow(): Judgement | null {
  const { inspected } = drawing.getState();
  const { seen, params } = lab.getState();
  return inspected && judgement(inspected.inspection, seen.detection, params);
}
