// One setting over a list of values. The form and the result come when the card comes into sight: most visits never get
// there.

import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { loadSweeps } from '../../../state/sweep/actions.ts';
import { shownSweep, sweeping } from '../../../state/sweep/store.ts';
import { sweepRows, sweepSummary, sweepTable } from '../../../views/sweep.ts';
import type { Files } from '../../card/files.ts';
import { fetched, WhenSeen } from '../../later.tsx';
import { type PlotHandle, plotFiles } from '../../Plot.tsx';
import { ViewCard } from '../ViewCard.tsx';
import { useDraft } from './draft.ts';
import './sweep.css';

const SweepBody = fetched(async () => (await import('./SweepBody.tsx')).SweepBody);

const table: Files['table'] = () => {
  const sweep = shownSweep(sweeping.getState());
  return sweep && sweepTable(sweep, useDraft.getState().score);
};

export function Sweep() {
  const sweep = useStore(sweeping, shownSweep);
  const score = useDraft(state => state.score);
  const hasChart = sweep !== null && sweepRows(sweep, score).some(({ auc }) => auc !== null);
  const plot = useRef<PlotHandle>(null);
  const files = useMemo<Files>(() => (hasChart ? plotFiles(plot, table) : { table }), [hasChart]);
  useEffect(() => void loadSweeps(), []);
  return (
    <ViewCard
      id="sweep"
      summary={
        (sweep && sweepSummary(sweep, score)) || 'One setting, several values and seeds: what difference does it make?'
      }
      files={files}
    >
      <WhenSeen waiting="Loading saved sweeps…">
        <SweepBody plot={plot} />
      </WhenSeen>
    </ViewCard>
  );
}
