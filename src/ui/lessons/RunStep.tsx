// The run of a step: one button that sets it up and trains it, once somebody has said what they expect; and where a step looks at a
// run that is not on the page, the way to have it.

import { LoaderCircle, Play } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { Lesson } from '../../lessons/lesson.ts';
import type { Facts } from '../../state/lesson/facts.ts';
import { sweeping } from '../../state/sweep/store.ts';
import { useLab } from '../useLab.ts';
import { trainFor } from './open.ts';

interface Props {
  of: Lesson;
  step: number;
  facts: Facts;
  /** The run on the page is the one that the step is about. */
  isAtHand: boolean;
  /** And it has come as far as it should. */
  isDone: boolean;
  /** Something has to be predicted first. */
  waitsForYou: boolean;
}

const lengths = { step: 'one step', epoch: 'one epoch', end: 'all epochs' } as const;

export function RunStep({ of, step, facts, isAtHand, isDone, waitsForYou }: Props) {
  const { until, vary, check } = of.steps[step];
  const sweep = useStore(sweeping, ({ running, sweeps }) => sweeps.find(({ id }) => id === running?.id));
  const isPreparing = useLab(({ phase }) => phase === 'loading' || phase === 'compiling');
  const wasFor = of.steps.slice(0, step + 1).findLast(each => each.until)?.until;
  if (sweep)
    return (
      <p className="lesson-run" role="status">
        <LoaderCircle className="lesson-turning" aria-hidden="true" /> Run{' '}
        {Math.min(sweep.results.length + 1, sweep.values.length)} of {sweep.values.length}
      </p>
    );
  if (!wasFor && !vary) return null;
  if (facts.isTraining && isAtHand && !vary)
    return (
      <p className="lesson-run" role="status">
        <LoaderCircle className="lesson-turning" aria-hidden="true" /> Training: epoch {facts.epoch.toFixed(1)} of{' '}
        {facts.params.epochs}
      </p>
    );
  if (until || vary)
    return (
      <p className="lesson-run">
        <Button
          className={isDone ? 'button' : 'button strong'}
          isDisabled={waitsForYou}
          onPress={() => void trainFor(of, step)}
        >
          <Play aria-hidden="true" />{' '}
          {isDone ? 'Train again' : `Train ${vary ? `${vary.values.length} runs` : lengths[until!]}`}
        </Button>{' '}
        <span className="soft small">{waitsForYou ? 'Say first what you expect.' : isDone ? 'Trained.' : ''}</span>
      </p>
    );
  // Where something is to be tried out, another run is the point.
  if (isDone || isPreparing || (check && facts.step > 0)) return null;
  return (
    <div className="lesson-missing">
      <p>This step looks at a trained run that is not on the page.</p>
      <Button className="button" onPress={() => void trainFor(of, step)}>
        <Play aria-hidden="true" /> Train it
      </Button>
    </div>
  );
}
