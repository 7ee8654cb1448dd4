// What the plane shows of a look: its codes as they are, or their projection where one is chosen. A projection comes with the
// codes that it was made from, which may be older than the newest.

import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { applies } from '../../../params/schema.ts';
import { type ProjectionId, projections } from '../../../projections/index.ts';
import type { Projecting, ProjectingState } from '../../../state/projecting/projecting.ts';
import type { PlaneLook } from '../../../views/scatter/projected.ts';
import { usePiece } from '../../later.tsx';
import { useLab } from '../../useLab.ts';
import type { Pair } from '../usePair.ts';
import { hands } from './usePlane.ts';

const nothing = createStore<ProjectingState>(() => ({ made: null, share: null, problem: null, isStopped: false }));
const noPlaces = new Float32Array(0);

export interface Shown {
  readonly pair: (Pair<'latent'> & { readonly seen: { readonly look: PlaneLook } }) | null;
  /** Null where the codes are shown as they are. */
  readonly projection: { readonly id: ProjectionId; readonly state: ProjectingState; readonly by: Projecting } | null;
}

export function useProjected(pair: Pair<'latent'> | null): Shown {
  const chosen = useLab(state => state.params.projection);
  const isTraining = useLab(state => state.phase === 'training');
  const id = pair && applies('projection', pair.seen.params) ? chosen : 'dimensions';
  const isProjected = projections[id].isComputed;
  const tools = usePiece(hands);
  const here = tools.is === 'here' ? tools.value : null;
  const state = useStore(here?.projecting.store ?? nothing);
  useEffect(() => {
    here?.projecting.want(isProjected && pair ? { id, seen: pair.seen, isTraining } : null);
  }, [here, id, isProjected, pair, isTraining]);
  useEffect(() => () => here?.projecting.want(null), [here]);

  return useMemo(() => {
    if (!pair || !isProjected) return { pair, projection: null };
    const made = state.made?.id === id && state.made.seen.run === pair.seen.run ? state.made : null;
    const seen = made?.seen ?? pair.seen;
    const projection = { names: projections[id].axes, map: made?.map ?? null };
    const places = made?.places ?? noPlaces;
    const look: PlaneLook = here
      ? here.projectedLook(seen.look, places, projection)
      : { ...seen.look, count: 0, dimensions: 2, mean: noPlaces, score: noPlaces, projection };
    return {
      pair: { seen: { ...seen, look }, testSet: pair.testSet },
      projection: here && { id, state, by: here.projecting },
    };
  }, [pair, isProjected, id, state, here]);
}
