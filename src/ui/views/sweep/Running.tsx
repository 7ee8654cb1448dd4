// What runs now, how far it is and how long it takes, and the way to stop it.

import { Play, Square } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { play } from '../../../state/actions.ts';
import { halt } from '../../../state/sweep/actions.ts';
import { sweeping } from '../../../state/sweep/store.ts';
import type { Sweep } from '../../../state/sweep/types.ts';
import { work } from '../../../state/work.ts';
import { leftWords, placeText, secondsLeft, shareDone, wayOf } from '../../../views/sweepProgress.ts';
import { Bar } from '../../Bar.tsx';
import { useLab } from '../../useLab.ts';

export function Running({ sweep }: { sweep: Sweep }) {
  const { running, stopping } = useStore(sweeping);
  const way = useLab(state => (running?.entry ? wayOf(state) : null));
  const isPaused = useLab(state => state.phase === 'paused') && way !== null;
  const place = placeText(sweep, running?.entry ?? null, way);
  const left = leftWords(secondsLeft(sweep, way, useStore(work)));
  const share = shareDone(sweep, way);
  const state = stopping ? ': stopping and restoring your own run' : isPaused ? ': paused' : left && `, ${left}`;
  return (
    <div className="sweep-running">
      <p>
        {place}
        {state}
      </p>
      <Bar label="Sweep" share={share} note={place} />
      <div className="sweep-buttons">
        {isPaused && !stopping && (
          <Button className="button strong" onPress={() => void play()}>
            <Play aria-hidden="true" /> Continue
          </Button>
        )}
        <Button className="button" isDisabled={stopping} onPress={halt}>
          <Square aria-hidden="true" /> Stop
        </Button>
      </div>
    </div>
  );
}
