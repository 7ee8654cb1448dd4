// Of which of two runs there are all the views of one run; of none at first, so that a page of two is no longer than it has to be.

import { useStore } from 'zustand';
import { stage } from '../../state/store.ts';
import { showRun, twins } from '../../state/twin/store.ts';
import { Segments } from '../controls/Segments.tsx';
import './which.css';

const options = [
  { id: 'none', label: 'Neither run' },
  { id: 'A', label: 'Run A' },
  { id: 'B', label: 'Run B' },
] as const;

export function ShownRun() {
  const twin = useStore(twins, state => state.twin);
  const shown = useStore(twins, state => state.shown);
  if (!twin) return null;
  const runs = { none: null, A: stage, B: twin.stage };
  return (
    <div className="shown-of">
      <span id="shown-of">All other views of</span>
      <Segments
        labelId="shown-of"
        options={options}
        value={shown === null ? 'none' : shown === twin.stage ? 'B' : 'A'}
        onChange={id => showRun(runs[id])}
      />
    </div>
  );
}
