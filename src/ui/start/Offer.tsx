// The way back to the guided experiments, where they are folded.

import { Lightbulb } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { guided, offerGuided } from '../../state/guided.ts';

export function Offer() {
  const isFolded = useStore(guided, state => !state.isOpen);
  if (!isFolded) return null;
  return (
    <Button className="button offer" onPress={() => offerGuided(true)}>
      <Lightbulb aria-hidden="true" /> Guided experiments
    </Button>
  );
}
