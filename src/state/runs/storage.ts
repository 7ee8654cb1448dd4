// Runs in the browser's own database.

import { dismiss, notify } from '../notices.ts';
import { createShelf } from '../shelf.ts';
import { toldApart } from './apart.ts';
import { checkKept } from './check.ts';
import { kept } from './store.ts';
import type { KeptRun } from './types.ts';

/** What was said last, while it holds. */
let said: { readonly reason: string; readonly notice: number } | null = null;

/**
 * The card of the runs says it for as long as it lasts; who never looks there is told once of every reason, when there is
 * something to lose, and until it holds no longer.
 */
function complain(unsaved: string | null): void {
  kept.setState({ unsaved });
  if (said && said.reason !== unsaved) {
    dismiss(said.notice);
    said = null;
  }
  if (!unsaved || said || kept.getState().runs.length === 0) return;
  said = { reason: unsaved, notice: notify('warning', unsaved) };
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
