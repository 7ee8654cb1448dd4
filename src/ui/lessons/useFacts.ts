// What the page knows of the run of the lesson, and what has to be looked at for it.

import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { ProbeId } from '../../probes/index.ts';
import { type Facts, factsOf } from '../../state/lesson/facts.ts';
import { lesson } from '../../state/lesson/store.ts';
import { lab, stage } from '../../state/store.ts';
import { shownSweep, sweeping } from '../../state/sweep/store.ts';
import { twins } from '../../state/twin/store.ts';

export function useFacts(): Facts {
  const state = useStore(lab);
  const begun = useStore(lesson, each => each.begun);
  const sweep = useStore(sweeping, shownSweep);
  const twin = useStore(twins, each => each.twin);
  const second = useStore(twin?.stage.lab ?? lab);
  return useMemo(
    () => factsOf(state, { begun, sweep, second: twin ? second : null }),
    [state, begun, sweep, second, twin],
  );
}

/** Has them looked at as long as the component is there. */
export function useProbes(probes: readonly (ProbeId | undefined)[]): void {
  const ids = [...new Set(probes.filter(id => id !== undefined))].join();
  useEffect(() => {
    const ends = ids ? ids.split(',').map(id => stage.watch(id as ProbeId)) : [];
    return () => {
      for (const end of ends) end();
    };
  }, [ids]);
}
