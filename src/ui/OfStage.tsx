// What stands in it is of one run and, where there are two, says of which. Another run has its views from the beginning: what
// they hold is of theirs.

import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { type Stage, stage } from '../state/store.ts';
import { twins } from '../state/twin/store.ts';
import { SideContext, StageContext } from './useStage.ts';

/** @param of null, or a run that has ended: the page's, or the first of two */
export function OfStage({ of, children }: { of: Stage | null; children: ReactNode }) {
  const twin = useStore(twins, state => state.twin);
  const isSecond = twin !== null && of === twin.stage;
  return (
    <StageContext key={isSecond ? 'B' : 'A'} value={isSecond ? twin.stage : stage}>
      <SideContext value={twin && (isSecond ? 'B' : 'A')}>{children}</SideContext>
    </StageContext>
  );
}
