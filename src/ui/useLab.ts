// What is known of the run that a component shows. Select as little as possible: a component is drawn again when what it
// selects changes, and while training the store changes ten times a second.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ProbeId } from '../probes/index.ts';
import type { LabState } from '../state/store.ts';
import { useStage } from './useStage.ts';

export const useLab = <T>(select: (state: LabState) => T): T => useStore(useStage().lab, select);

/** For selectors that build a small object or list: equal members count as unchanged. */
export const useLabShallow = <T>(select: (state: LabState) => T): T => useStore(useStage().lab, useShallow(select));

/** Asks for a probe as long as the component is on the page. */
export function useProbe(probe: ProbeId): void {
  const { watch } = useStage();
  useEffect(() => watch(probe), [watch, probe]);
}
