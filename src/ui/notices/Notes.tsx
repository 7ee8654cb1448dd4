// What the pictures below are of, what to watch in them, and what a reader of them should know.

import { Lightbulb } from 'lucide-react';
import { Suspense } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { guided, offerGuided } from '../../state/guided.ts';
import { later } from '../later.tsx';
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

/** There is nothing to name before the engine has answered. */
const ShownRun = later(async () => (await import('./ShownRun.tsx')).ShownRun);

/** Until the first run of this machine has trained, the pictures are of a model that was trained earlier. */
function Subject() {
  const example = useLab(state => state.example);
  const failed = useLab(state => state.phase === 'failed');
  const isTraining = useLab(state => state.phase === 'training');
  if (!example)
    return (
      <Suspense fallback={<p className="shown-run">&nbsp;</p>}>
        <ShownRun />
      </Suspense>
    );
  return (
    <p className="example">
      <b>Example</b> This is a small model trained in advance on the Strokes dataset.{' '}
      {!failed && !isTraining && 'Press Play to train yours.'}
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
