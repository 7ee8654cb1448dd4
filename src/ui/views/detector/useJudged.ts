// The threshold and what it does to the test set, as every picture of the detector shows it; and the two ways to move it.

import { useMemo } from 'react';
import { create } from 'zustand';
import type { Confusion } from '../../../core/calibration.ts';
import { rates } from '../../../core/cost.ts';
import { chosenThreshold, type Reachable, reachable, shareAbove } from '../../../core/threshold.ts';
import type { Params } from '../../../params/schema.ts';
import type { Detection } from '../../../probes/detection.ts';
import { set } from '../../../state/actions.ts';
import { lab } from '../../../state/store.ts';
import { useLab } from '../../useLab.ts';

export interface Judged {
  readonly look: Detection;
  /** Score above which there is an alarm. */
  readonly threshold: number;
  /** Whether the labels of the test set have chosen it. */
  readonly cheats: boolean;
  /** Share of calibration normals that it alarms at: the setting, or what that comes to. */
  readonly rate: number;
  /** What it does to the test set. */
  readonly confusion: Confusion;
}

export function judge(look: Detection, params: Pick<Params, 'falseAlarmRate' | 'thresholdBy'>): Judged {
  const threshold = chosenThreshold(look, params);
  const cheats = params.thresholdBy === 'best-on-test' && look.bestThreshold !== null;
  const rate = cheats ? (shareAbove(look.calibrationScores, threshold) ?? 0) : params.falseAlarmRate;
  return { look, threshold, cheats, rate, confusion: rates(look.normalScores, look.anomalyScores, threshold) };
}

/** Where somebody is moving the threshold to at this moment, before it is a param. */
const useMoving = create<{ readonly rate: number | null }>(() => ({ rate: null }));

const settings = (params: Params, moving: number | null) =>
  moving === null ? params : ({ falseAlarmRate: moving, thresholdBy: 'calibration' } as const);

/** Null before the first look. */
export function useJudged(): Judged | null {
  const moving = useMoving(state => state.rate);
  const look = useLab(state => state.seen.detection?.look);
  const falseAlarmRate = useLab(state => settings(state.params, moving).falseAlarmRate);
  const thresholdBy = useLab(state => settings(state.params, moving).thresholdBy);
  return useMemo(
    () => (look ? judge(look, { falseAlarmRate, thresholdBy }) : null),
    [look, falseAlarmRate, thresholdBy],
  );
}

/** What `useJudged` would say now, for what is not drawn. */
export function judgedNow(): Judged | null {
  const { seen, params } = lab.getState();
  return seen.detection ? judge(seen.detection.look, settings(params, useMoving.getState().rate)) : null;
}

/** As many steps as the setting has between 0 and 1. */
const STEPS = 1000;
const known = new WeakMap<Detection, Reachable>();

/** Every threshold that can be set on a look, computed when somebody first moves it. */
export function reachableOf(look: Detection): Reachable {
  const all = known.get(look) ?? reachable(look.calibrationScores, look.normalScores, look.anomalyScores, STEPS);
  known.set(look, all);
  return all;
}

/** How long the rest of the page may lag behind a threshold that moves: changing a param draws every control again. */
const SETTLE_MS = 100;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Moves the threshold to a false-alarm rate; from then on calibration sets it. The address and others follow shortly. */
export function moveTo(rate: number): void {
  useMoving.setState({ rate: Math.min(1, Math.max(0, rate)) });
  if (settling === undefined) settling = setTimeout(settle, SETTLE_MS);
}

function settle(): void {
  settling = undefined;
  const { rate } = useMoving.getState();
  const { params } = lab.getState();
  if (rate !== null && params.falseAlarmRate !== rate) set('falseAlarmRate', rate);
  if (params.thresholdBy !== 'calibration') set('thresholdBy', 'calibration');
  useMoving.setState({ rate: null });
}
