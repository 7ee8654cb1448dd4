// The runs that are kept. The table and what belongs to it come when the card comes into sight: most visits never get there.

import { useStore } from 'zustand';
import { kept } from '../../../state/runs/store.ts';
import { runsSummary, runsTable } from '../../../views/runs.ts';
import { Card } from '../../Card.tsx';
import type { Files } from '../../card/files.ts';
import { fetched, WhenSeen } from '../../later.tsx';
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
    <Card
      id="runs"
      title="Runs"
      help="Every run is saved in this browser when it pauses or finishes: its settings, loss curves and [[AUC]]. Rewinding or a new model starts another. Select two or more to compare their curves; export them to share them or to use them on another computer."
      summary={runsSummary(runs)}
      files={files}
    >
      <WhenSeen waiting="Loading saved runs…">
        <RunsBody />
      </WhenSeen>
    </Card>
  );
}
