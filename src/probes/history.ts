// The loss curves so far.

import type { HistoryPoint, Probe } from './types.ts';

export interface History {
  readonly training: readonly HistoryPoint[];
  readonly calibration: readonly HistoryPoint[];
}

/** Training and calibration losses in nats per image. */
export const history: Probe<History, never> = {
  fields: [],
  look: async ({ history: { training, calibration } }) => ({ training: [...training], calibration: [...calibration] }),
};
