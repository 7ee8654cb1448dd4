// Above the settings: a second run is put beside the first; then, which of the two the settings are of.

import { Columns2, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { compare, endComparison, twins } from '../../state/twin/store.ts';
import { Segments } from '../controls/Segments.tsx';
import { TipButton } from '../Tip.tsx';
import { useLab } from '../useLab.ts';
import './which.css';

const options = [
  { id: 'A', label: 'Both' },
  { id: 'B', label: 'B only' },
] as const;

export function WhichRun() {
  const differs = useStore(twins, state => state.differs);
  const controls = useStore(twins, state => state.controls);
  const isLent = useLab(({ ownParams }) => ownParams !== null);
  if (!differs)
    return (
      <div className="which-run">
        <Button className="button" isDisabled={isLent} onPress={() => void compare()}>
          <Columns2 aria-hidden="true" /> Compare
        </Button>
      </div>
    );
  return (
    <div className="which-run">
      <Segments
        label="Which run the settings are of"
        options={options}
        value={controls}
        onChange={id => twins.setState({ controls: id })}
      />
      <TipButton label="End the comparison" hint="Run A stays as it is." onPress={() => endComparison()}>
        <X aria-hidden="true" />
      </TipButton>
    </div>
  );
}
