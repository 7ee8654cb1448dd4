// Copies the loss curves: what is sent away must not be the session’s own lists.

import type { History, Look } from '../types.ts';

export const history: Look<History> = async ({ history: { training, calibration, changes = [] } }) => ({
  training: [...training],
  calibration: [...calibration],
  changes,
});
