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
      help="Every run is kept in this browser whenever it pauses or finishes: its settings, loss curves and areas under the curve. A rewind or a new model begins another. Choose two or more to lay their curves over each other; export them to share them or to take them to another computer."
      summary={runsSummary(runs)}
      files={files}
    >
      <WhenSeen waiting="Reading the runs that are kept here.">
        <RunsBody />
      </WhenSeen>
    </Card>
  );
}
