// Of which of two runs something is, and the other one a press away; nothing where there is one run.

import { useStore } from 'zustand';
import { type Stage, stage } from '../../state/store.ts';
import { twins } from '../../state/twin/store.ts';
import { Segments } from '../controls/Segments.tsx';

const options = [
  { id: 'A', label: 'Run A' },
  { id: 'B', label: 'Run B' },
] as const;

interface Props {
  /** Null: the first. */
  of: Stage | null;
  onChoose(of: Stage): void;
}

export function OfWhich({ of, onChoose }: Props) {
  const twin = useStore(twins, state => state.twin);
  if (!twin) return null;
  return (
    <Segments
      className="segments of-which"
      label="Of which run"
      options={options}
      value={of === twin.stage ? 'B' : 'A'}
      onChange={id => onChoose(id === 'B' ? twin.stage : stage)}
    />
  );
}
