// Whether Play was pressed and is not over, for what the transport drives: the run or, of two beside each other, either.

import { useStore } from 'zustand';
import { plays } from '../../state/run/state.ts';
import { twins } from '../../state/twin/store.ts';
import { useLab } from '../useLab.ts';

export function usePlaying(): boolean {
  const first = useLab(plays);
  return useStore(twins, state => state.plays) || first;
}

/** " of A" where there are two, and the bar's numbers are those of the first. */
export const useOfFirst = (): string => useStore(twins, ({ twin }) => (twin ? ' of A' : ''));
