// The transport while a sweep has the run: what it trains, how far it is, and the two things that can be done about it.

import { Square } from 'lucide-react';
import { useStore } from 'zustand';
import { halt } from '../../state/sweep/actions.ts';
import { shownSweep, sweeping } from '../../state/sweep/store.ts';
import { work } from '../../state/work.ts';
import { leftWords, placeText, secondsLeft, shareDone, wayOf } from '../../views/sweepProgress.ts';
import { Bar } from '../Bar.tsx';
import { TipButton } from '../Tip.tsx';
import { useLab } from '../useLab.ts';
import { PlayButton } from './PlayButton.tsx';

function SweepButtons() {
  const phase = useLab(state => state.phase);
  const isStopping = useStore(sweeping, state => state.stopping);
  /** Between two of its runs there is nothing to hold. */
  const hasRun = useStore(sweeping, state => (state.running?.entry ?? null) !== null);
  const training = phase === 'training';
  return (
    <div className="run-buttons">
      <PlayButton
        label={training ? 'Pause the sweep' : 'Continue the sweep'}
        hint={
          training
            ? 'Suspends the sweep; press again to continue.'
            : 'The sweep continues automatically unless it was paused.'
        }
        isDisabled={isStopping || !hasRun || !(training || phase === 'paused')}
      />
      <TipButton
        className="button icon bare round"
        label="Stop the sweep"
        hint="Stops the sweep, which can be resumed later, and restores your own run."
        isDisabled={isStopping}
        onPress={halt}
      >
        <Square aria-hidden="true" />
      </TipButton>
    </div>
  );
}

function SweepProgress() {
  const { running, stopping } = useStore(sweeping);
  const sweep = useStore(
    sweeping,
    state => state.sweeps.find(({ id }) => id === state.running?.id) ?? shownSweep(state),
  );
  const way = useLab(state => (running?.entry ? wayOf(state) : null));
  const scoring = useStore(work);
  const isPaused = useLab(state => state.phase === 'paused') && way !== null;
  if (!sweep) return null;
  const share = shareDone(sweep, way);
  const state = stopping ? 'stopping' : isPaused ? 'paused' : leftWords(secondsLeft(sweep, way, scoring));
  return (
    <div className="run-progress">
      <p className="epoch">
        <span className="epoch-word">Sweep </span>
        <b>{sweep.results.length}</b>
        <span className="epoch-of"> / {sweep.values.length * sweep.seeds.length}</span>
      </p>
      <Bar label="Sweep" share={share} />
      <p className="run-line">
        <span className="run-place">{placeText(sweep, running?.entry ?? null, way)}</span>
        <span>{state}</span>
      </p>
    </div>
  );
}

export const SweepControls = () => (
  <>
    <SweepButtons />
    <SweepProgress />
  </>
);
