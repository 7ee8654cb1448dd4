// What the pictures below are of, what to watch in them, and what a reader of them should know.

import { Lightbulb } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { guided, offerGuided } from '../../state/guided.ts';
import { defaultName } from '../../state/runs/name.ts';
import { Watch } from '../start/Watch.tsx';
import { useLab } from '../useLab.ts';
import { Warnings } from './Warnings.tsx';

export const Notes = () => (
  <div className="notes">
    <Subject />
    <Offer />
    <Warnings />
    <Watch />
  </div>
);

/** Until the first run of this machine has trained, the pictures are of a model that was trained earlier. */
function Subject() {
  const example = useLab(state => state.example);
  const failed = useLab(state => state.phase === 'failed');
  const applied = useLab(state => state.applied);
  const experiment = useLab(state => state.snapshot?.experiment ?? null);
  const changes = useLab(state => state.snapshot?.changes);
  const steps = useLab(state => (changes?.length ? (state.snapshot?.progress.step ?? 0) : 0));
  const isTraining = useLab(state => state.phase === 'training');
  const untrained = useLab(
    state => state.snapshot !== null && state.snapshot.run > 0 && state.snapshot.progress.step === 0,
  );
  if (example)
    return (
      <p className="example">
        <b>Example</b> This is a small model trained in advance on the Strokes dataset.{' '}
        {!failed && !isTraining && 'Press Play to train yours.'}
      </p>
    );
  return (
    <p className="shown-run">
      {applied && defaultName(applied, { ...experiment, changes, timing: { steps } })}
      {untrained && !isTraining && <b className="untrained">untrained: its weights are random</b>}
    </p>
  );
}

/** The way back to the guided experiments. */
function Offer() {
  const isFolded = useStore(guided, state => !state.isOpen);
  if (!isFolded) return null;
  return (
    <Button className="button offer" onPress={() => offerGuided(true)}>
      <Lightbulb aria-hidden="true" /> Guided experiments
    </Button>
  );
}
