// The loss curves so far.

import type { History, Probe } from './types.ts';

export type { History } from './types.ts';

/** Training and calibration losses in nats per image, and the settings that were changed on the way. */
export const history: Probe<History, never> = {
  fields: [],
};
