// The runs that are kept. The table and what belongs to it come when the card comes into sight: most visits never get there.

import { useStore } from 'zustand';
import { kept } from '../../../state/runs/store.ts';
import { runsSummary, runsTable } from '../../../views/runs.ts';
import type { Files } from '../../card/files.ts';
import { fetched, WhenSeen } from '../../later.tsx';
import { ViewCard } from '../ViewCard.tsx';
import './runs.css';

const RunsBody = fetched(async () => (await import('./RunsBody.tsx')).RunsBody);

const files: Files = {
  table() {
    const { runs } = kept.getState();
    return runs.length > 0 ? runsTable(runs) : null;
  },
};

export function Runs() {
  const runs = useStore(kept, state => state.runs);
  return (
    <ViewCard id="runs" summary={runsSummary(runs)} files={files}>
      <WhenSeen waiting="Loading saved runs…">
        <RunsBody />
      </WhenSeen>
    </ViewCard>
  );
}
