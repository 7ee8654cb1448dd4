// Runs in the browser's own database.

import { createShelf } from '../shelf.ts';
import { checkKept } from './check.ts';
import { kept } from './store.ts';
import type { KeptRun } from './types.ts';

export const { load, put, drop } = createShelf<'runs', KeptRun>({
  name: 'runs',
  check: checkKept,
  list: () => kept.getState().runs,
  show: runs => kept.setState({ runs }),
  ready: () => kept.setState({ ready: true }),
  complain: unsaved => kept.setState({ unsaved }),
});
