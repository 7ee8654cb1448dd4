// The page and the run on the stage, put into a state by hand: for tests of what reads them.

import type { Snapshot } from '../../src/engine/api.ts';
import { type PageState, page } from '../../src/state/page.ts';
import { initialRunState, type RunState, taken } from '../../src/state/run/state.ts';
import { run } from '../../src/state/store.ts';

export const setPage = (changes: Partial<PageState>): void => page.setState(changes);

export const setRun = (changes: Partial<RunState>): void => run.store.setState(changes);

/** As at the beginning, but for this. */
export function reset(ofPage: Partial<PageState> = {}, ofRun: Partial<RunState> = {}): void {
  page.setState({ ...page.getInitialState(), ...ofPage }, true);
  run.store.setState({ ...initialRunState, ...ofRun }, true);
}

/** As if the run had heard this. */
export const hear = (snapshot: Snapshot): void => run.store.setState(taken(run.store.getState(), snapshot), true);
