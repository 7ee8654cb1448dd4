// What runs now, how far it is and how long it takes, and the way to stop it.

import { Play, Square } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useStore } from 'zustand';
import type { Progress } from '../../../engine/api.ts';
import { play } from '../../../state/actions.ts';
import type { LabState } from '../../../state/store.ts';
import { halt } from '../../../state/sweep/actions.ts';
import { sweeping } from '../../../state/sweep/store.ts';
import type { Sweep } from '../../../state/sweep/types.ts';
import { duration } from '../../../views/numbers.ts';
import { placeText, secondsLeft, shareDone } from '../../../views/sweepProgress.ts';
import { useLab } from '../../useLab.ts';

/** How far the run of the moment is; null while it is prepared. */
const wayOf = ({ snapshot, params, phase }: LabState): Progress | null => {
  const isThis =
    snapshot?.params.seed === params.seed && (['training', 'paused', 'finished'] as string[]).includes(phase);
  return isThis ? snapshot.progress : null;
};

export function Running({ sweep }: { sweep: Sweep }) {
  const { running, stopping } = useStore(sweeping);
  const way = useLab(state => (running?.entry ? wayOf(state) : null));
  const isPaused = useLab(state => state.phase === 'paused') && way !== null;
  const place = placeText(sweep, running?.entry ?? null, way);
  const left = secondsLeft(sweep, way);
  const share = shareDone(sweep, way);
  const rest = left === null ? '' : `, about ${duration(left)} left`;
  const state = stopping ? ': stopping, and bringing your own run back' : isPaused ? ': paused' : rest;
  return (
    <div className="sweep-running">
      <p>
        {place}
        {state}
      </p>
      <ProgressBar
        className="bar"
        style={{ backgroundSize: `${100 * share}% 100%` }}
        aria-label="Sweep"
        value={share * 100}
        valueLabel={`${Math.floor(share * 100)} %, ${place}`}
      />
      <div className="sweep-buttons">
        {isPaused && !stopping && (
          <Button className="button strong" onPress={() => void play()}>
            <Play aria-hidden="true" /> Go on
          </Button>
        )}
        <Button className="button" isDisabled={stopping} onPress={halt}>
          <Square aria-hidden="true" /> Stop
        </Button>
      </div>
    </div>
  );
}
