// The store, for components. Select as little as possible: a component is drawn again when what it selects changes, and
// while training the store changes ten times a second.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ProbeId } from '../probes/index.ts';
import { watch } from '../state/actions.ts';
import { type LabState, lab } from '../state/store.ts';

export const useLab = <T>(select: (state: LabState) => T): T => useStore(lab, select);

/** For selectors that build a small object or list: equal members count as unchanged. */
export const useLabShallow = <T>(select: (state: LabState) => T): T => useStore(lab, useShallow(select));

/** Asks for a probe as long as the component is on the page. */
export const useProbe = (probe: ProbeId): void => useEffect(() => watch(probe), [probe]);
