// A few experiments that start with one click, in one row. They fold once a run of one's own is on.

import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { guidedExperiments } from '../../lessons/guided.ts';
import { guided, offerGuided } from '../../state/guided.ts';
import { TipButton } from '../Tip.tsx';
import { RunLength } from '../transport/RunLength.tsx';
import { useLab } from '../useLab.ts';
import { useMedia } from '../useMedia.ts';
import { startStep } from './startStep.ts';

export function Offers() {
  const isOpen = useStore(guided, state => state.isOpen);
  const isLent = useLab(({ ownParams }) => ownParams !== null);
  const isNarrow = useMedia('(max-width: 1024px)'); // the bar has no room for it there
  if (!isOpen || isLent) return null;
  return (
    <section className="start" aria-label="Guided experiments">
      <span className="start-word">Try</span>
      <div className="start-chips">
        {guidedExperiments.map(experiment => (
          <Button key={experiment.id} className="button start-chip" onPress={() => startStep(experiment, 0)}>
            {experiment.title}
          </Button>
        ))}
        <TipButton label="Hide the guided experiments" onPress={() => offerGuided(false)}>
          <X aria-hidden="true" />
        </TipButton>
      </div>
      {isNarrow && <RunLength />}
    </section>
  );
}
