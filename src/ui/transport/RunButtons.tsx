// Play, pause and their neighbours. None of them is ever disabled while something loads: pressing one then is a wish that
// the engine fulfils as soon as it can, and a button that disappears under the keyboard loses the reader's place.

import { Dices, RotateCcw, SkipForward, StepForward } from 'lucide-react';
import { Suspense } from 'react';
import { askForNewSeed, askToRewind } from '../../state/question.ts';
import { soon } from '../later.tsx';
import { stepBy } from '../shortcuts.ts';
import { TipButton } from '../Tip.tsx';
import { useHeld } from '../useHeld.ts';
import { PlayButton } from './PlayButton.tsx';
import { usePlaying } from './usePlaying.ts';

const RunLength = soon(async () => (await import('./RunLength.tsx')).RunLength);

export function RunButtons() {
  const isPlaying = usePlaying();
  const isSeedHeld = useHeld().includes('seed');
  return (
    <div className="run-buttons">
      <TipButton
        className="button icon bare round"
        label="Rewind"
        hint="Back to the start with the same initial weights: the same run again."
        shortcut="R"
        data-run="rewind"
        onPress={() => void askToRewind()}
      >
        <RotateCcw aria-hidden="true" />
      </TipButton>
      <TipButton
        className="button icon bare round"
        label="One step"
        hint="Trains on one batch, then pauses."
        shortcut="S"
        onPress={() => void stepBy('step')}
      >
        <StepForward aria-hidden="true" />
      </TipButton>
      <PlayButton
        label={isPlaying ? 'Pause' : 'Play'}
        hint={isPlaying ? 'Pauses training; Play continues.' : 'Trains to the last epoch.'}
      />
      <TipButton
        className="button icon bare round"
        label="One epoch"
        hint="Trains to the end of the epoch, in which every training {image} is seen once."
        shortcut="E"
        onPress={() => void stepBy('epoch')}
      >
        <SkipForward aria-hidden="true" />
      </TipButton>
      {!isSeedHeld && (
        <TipButton
          className="button icon bare round"
          label="New seed"
          hint="Starts over with a new random seed: different split, initial weights, order and noise."
          shortcut="N"
          data-run="new-seed"
          onPress={() => void askForNewSeed()}
        >
          <Dices aria-hidden="true" />
        </TipButton>
      )}
      <Suspense>
        <RunLength />
      </Suspense>
    </div>
  );
}
