// The views that apply to the run on the stage, for components: the same list as long as they are the same. Beside a second run
// what both are seen by stands in the place of the first screen, and of the others there are those of no single run, and of the
// run that somebody has chosen.

import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { locks } from '../state/assignment/locks.ts';
import { stage } from '../state/store.ts';
import { twins } from '../state/twin/store.ts';
import { type NamedView, viewsOf } from '../views/registry/index.ts';

export function useViews(): readonly NamedView[] {
  const isTwin = useStore(twins, ({ twin }) => twin !== null);
  const shown = useStore(twins, state => state.shown);
  useStore(locks);
  const isThere = ({ zone, isOfRuns }: NamedView) => !isTwin || isOfRuns || (shown !== null && zone === 'workbench');
  return useStore(
    (shown ?? stage).lab,
    useShallow(state => viewsOf(state).filter(isThere)),
  );
}

/** All views of the run that is shown: of the first, where two are there and none was chosen. */
export function useViewsOfRun(): readonly NamedView[] {
  const shown = useStore(twins, state => state.shown);
  useStore(locks);
  return useStore((shown ?? stage).lab, useShallow(viewsOf));
}
