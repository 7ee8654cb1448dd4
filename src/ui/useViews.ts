// The views that apply to the run on the stage, for components: the same list as long as they are the same. Beside a second
// run there are those alone that are of no single run: what both are seen by stands in their place.

import { useStore } from 'zustand';
import { twins } from '../state/twin/store.ts';
import { type NamedView, viewsOf } from '../views/registry/index.ts';
import { useLabShallow } from './useLab.ts';

export function useViews(): readonly NamedView[] {
  const isTwin = useStore(twins, ({ twin }) => twin !== null);
  return useLabShallow(state => viewsOf(state).filter(view => !isTwin || view.isOfRuns));
}
