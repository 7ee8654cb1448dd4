// Whether a run is there and rests: what takes long and needs one network throughout waits for that.

import { useLab } from '../useLab.ts';

/** Why nothing can begin, in a sentence; null where it can. */
export const useObstacle = (): string | null =>
  useLab(({ phase, snapshot, pending }) => {
    if (!snapshot || snapshot.run === 0 || phase === 'failed') return 'There is no run yet.';
    if (phase === 'loading' || phase === 'compiling') return 'The run is being prepared.';
    if (phase === 'training') return 'Pause the run first: it needs one network throughout.';
    return pending.length > 0 ? 'The settings were changed: press Play, or undo the change.' : null;
  });
