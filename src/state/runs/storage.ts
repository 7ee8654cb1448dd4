// Runs in the browser's own database.

import { notify } from '../notices.ts';
import { createShelf } from '../shelf.ts';
import { toldApart } from './apart.ts';
import { checkKept } from './check.ts';
import { kept } from './store.ts';
import type { KeptRun } from './types.ts';

let isSaid = false;

/** The card of the runs says it for as long as it lasts; who never looks there is told once, when there is something to lose. */
function complain(unsaved: string | null): void {
  kept.setState({ unsaved });
  if (!unsaved || isSaid || kept.getState().runs.length === 0) return;
  isSaid = true;
  notify('warning', unsaved);
}

export const { load, put, drop } = createShelf<'runs', KeptRun>({
  name: 'runs',
  check: checkKept,
  list: () => kept.getState().runs,
  // Names that an earlier version gave were the same for many runs.
  show: runs => kept.setState({ runs: toldApart(runs) }),
  ready: () => kept.setState({ ready: true }),
  complain,
});
