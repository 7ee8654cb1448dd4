// Which epoch it is, how much of the run is done and how long the rest takes; before that, what is being prepared.

import { Button } from 'react-aria-components/Button';
import type { Phase, Progress } from '../../engine/api.ts';
import { counted, duration, rate, whole } from '../../views/numbers.ts';
import { Bar } from '../Bar.tsx';
import { useLab } from '../useLab.ts';
import { useWords } from '../useWords.ts';
import { showField } from '../zones/places.ts';
import { useOfFirst } from './usePlaying.ts';

const none = { step: 0, steps: 0, epoch: 0, imagesPerSecond: 0, secondsLeft: null };

/** @param of what is said in the place of the run's own state, where it is nobody's to play */
export function RunProgress({ of }: { of?: string }) {
  const phase = useLab(state => state.phase);
  const isWanted = useLab(state => state.isWanted);
  const activity = useLab(state => state.snapshot?.activity ?? null);
  const progress = useLab(state => state.snapshot?.progress) ?? none;
  const epochs = useLab(state => state.params.epochs);
  const { many } = useWords();
  const ofFirst = useOfFirst();
  const preparing = phase === 'loading' || phase === 'compiling';
  const share = preparing ? (activity?.fraction ?? null) : progress.steps > 0 ? progress.step / progress.steps : 0;
  return (
    <div className="run-progress">
      <p className="epoch">
        <span className="epoch-word">Epoch{ofFirst} </span>
        <b>{shownEpoch(progress.epoch)}</b>
        <span className="epoch-of"> / {epochs}</span>
      </p>
      <Bar label={preparing ? 'Preparation' : 'Training'} share={share} />
      <p className="run-line">
        <span className="run-place">
          {of ?? sentence(phase, activity?.text ?? null, isWanted, progress)}
          {phase === 'finished' && !of && <span className="run-more"> after {counted(progress.step, 'step')}</span>}
        </span>
        {phase === 'finished' && !of && (
          <span>
            <Button className="text-button" onPress={() => showField('epochs')}>
              Add epochs
            </Button>
            <span className="run-more"> to continue</span>
          </span>
        )}
        {phase === 'training' && <span className="run-speed">{speed(progress, many)}</span>}
        {phase === 'training' && <span>{rest(progress)}</span>}
      </p>
    </div>
  );
}

/** 3.4 stays "3.4", a whole epoch that is over reads "3.0": the width does not change within an epoch. */
const shownEpoch = (epoch: number) => (Math.floor(epoch * 10 + 1e-6) / 10).toFixed(1);

function sentence(
  phase: Phase,
  activity: string | null,
  isWanted: boolean,
  progress: Pick<Progress, keyof typeof none>,
): string {
  const { step, steps } = progress;
  const place = `Step ${whole(step)}${steps > 0 ? ` of ${whole(steps)}` : ''}`;
  if (phase === 'loading' || phase === 'compiling') return activity ?? 'Preparing';
  if (phase === 'failed') return 'Stopped';
  if (phase === 'idle') return isWanted ? 'Starting' : 'Ready. Press Play.';
  if (phase === 'finished') return 'Finished';
  if (phase === 'paused') return `Paused · ${place}`;
  return place;
}

const speed = ({ imagesPerSecond }: { imagesPerSecond: number }, many: string) =>
  imagesPerSecond > 0 ? `${rate(imagesPerSecond)} ${many}/s` : '';

const rest = ({ secondsLeft }: { secondsLeft: number | null }) =>
  secondsLeft === null ? '' : `${duration(secondsLeft)} left`;
