// Is one score better than another, or one run than another, or was it the luck of this test set?

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { comparisonOf } from '../../../state/comparison.ts';
import { comparedSummary, comparedTable } from '../../../views/comparison.ts';
import type { Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { ViewCard } from '../ViewCard.tsx';
import { Choice } from './Choice.tsx';
import { Found } from './Found.tsx';
import { labelsOf } from './names.ts';

export function Comparison() {
  const { store } = comparisonOf(useStage().run);
  const { compared } = useStore(store);
  const run = useLab(state => state.snapshot?.run);
  const files = useMemo<Files>(
    () => ({
      table() {
        const now = store.getState().compared;
        return now && comparedTable(now, labelsOf(now.sides));
      },
    }),
    [store],
  );
  return (
    <ViewCard
      id="comparison"
      summary={compared ? comparedSummary(compared, labelsOf(compared.sides)) : 'Choose two, then compare them.'}
      files={files}
    >
      <Choice />
      {compared && <Found compared={compared} isOfThisRun={compared.run === run} />}
    </ViewCard>
  );
}
