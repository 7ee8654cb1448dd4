// Whether what the transport drives is in training: the run or, of two beside each other, either.

import { useStore } from 'zustand';
import { twins } from '../../state/twin/store.ts';
import { useLab } from '../useLab.ts';

export function useTraining(): boolean {
  const trains = useLab(state => state.phase === 'training');
  return useStore(twins, state => state.trains) || trains;
}

/** " of A" where there are two, and the bar's numbers are those of the first. */
export const useOfFirst = (): string => useStore(twins, ({ twin }) => (twin ? ' of A' : ''));
