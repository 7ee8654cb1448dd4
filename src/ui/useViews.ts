// The views that apply to the run on the stage, for components: the same list as long as they are the same.

import { type NamedView, viewsOf } from '../views/registry/index.ts';
import { useLabShallow } from './useLab.ts';

export const useViews = (): readonly NamedView[] => useLabShallow(viewsOf);
