// Moving the threshold sixty times a second: the pictures of the detector follow at once, the address, the controls and
// everybody else a moment later.

import type { ParamId } from '../params/schema.ts';
import type { Judging } from './judged.ts';
import { ofEach } from './ofEach.ts';
import { set } from './settings.ts';
import type { Stage } from './stage.ts';

/** How long the rest of the page may lag behind a threshold that moves: changing a param draws every control again. */
const SETTLE_MS = 100;

export function createMover(
  { moving }: Pick<Judging, 'moving'>,
  store: Pick<Stage['lab'], 'getState'>,
  set: (id: ParamId, value: number | string) => void,
) {
  let settling = false;

  function settle(): void {
    settling = false;
    const { rate } = moving.getState();
    const { params } = store.getState();
    if (rate !== null && params.falseAlarmRate !== rate) set('falseAlarmRate', rate);
    if (params.thresholdBy !== 'calibration') set('thresholdBy', 'calibration');
    moving.setState({ rate: null });
  }

  /** Moves the threshold to a false-alarm rate; from then on calibration sets it. */
  return (rate: number): void => {
    moving.setState({ rate: Math.min(1, Math.max(0, rate)) });
    if (!settling) setTimeout(settle, SETTLE_MS);
    settling = true;
  };
}

/** Of a run that is shown. */
export const moverOf = ofEach(({ judging, lab }: Stage) => createMover(judging, lab, set));
