// Sweeps in the browser's own database, beside the runs.

import { createShelf } from '../shelf.ts';
import { checkSweep } from './check.ts';
import { sweeping } from './store.ts';
import type { Sweep } from './types.ts';

export const { load, put, drop } = createShelf<'sweeps', Sweep>({
  name: 'sweeps',
  check: checkSweep,
  list: () => sweeping.getState().sweeps,
  show: sweeps => sweeping.setState({ sweeps }),
  ready: () => sweeping.setState({ ready: true }),
  complain: unsaved => sweeping.setState({ unsaved }),
});
