// One step: what it says, what it asks for before the run, the run, what came of it, and what has to be reached.

import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { isReached, isSwept, type Lesson, runBefore } from '../../lessons/lesson.ts';
import { isOfRun, isSweepOf } from '../../state/lesson/params.ts';
import { noteDone, progress, progressOf } from '../../state/lesson/progress.ts';
import { lesson } from '../../state/lesson/store.ts';
import type { ViewId } from '../../views/registry/index.ts';
import { useNarrow } from '../useMedia.ts';
import { useViews } from '../useViews.ts';
import { show } from '../zones/places.ts';
import { Ask } from './ask/Ask.tsx';
import { CheckStep } from './CheckStep.tsx';
import { Own } from './Own.tsx';
import { Predict } from './predict/Predict.tsx';
import { RunStep } from './RunStep.tsx';
import { useFacts } from './useFacts.ts';

interface Props {
  of: Lesson;
  step: number;
  /** It was handed in: answers cannot be changed. */
  isFixed: boolean;
}

export function Step({ of, step, isFixed }: Props) {
  const { title, text, language, sets, predict, ask, until, vary, check, hint, shows = [] } = of.steps[step];
  const facts = useFacts();
  const made = useStore(progress, all => progressOf(of.id, all).predictions[step]);
  const run = runBefore(of, step);
  const isAtHand = run !== null && isOfRun(run.sets, facts);
  const isDone = vary
    ? isSwept(vary, facts) && isSweepOf({ ...of.sets, ...sets }, facts)
    : isAtHand && isReached(of.steps[run.step].until!, facts);
  const hasRun = until !== undefined || vary !== undefined;
  useEffect(() => {
    if (hasRun && !check && isDone) noteDone(of.id, step); // what has to be reached says by itself whether it was
  }, [of, step, hasRun, check, isDone]);
  const asks = predict !== undefined && !made;
  return (
    <>
      <h3 tabIndex={-1}>{title}</h3>
      {text && <Own {...{ language, text }} />}
      {ask && <Ask {...{ lesson: of.id, step, of: ask, language, isFixed }} />}
      {predict && <Predict {...{ lesson: of.id, step, of: predict, language, facts }} isTold={isDone} />}
      <RunStep {...{ of, step, facts, isAtHand, isDone }} waitsForYou={asks} />
      <Shows views={shows} />
      {check && <CheckStep {...{ lesson: of.id, step, check, hint, facts }} />}
    </>
  );
}

function Shows({ views: ids }: { views: readonly string[] }) {
  const isNarrow = useNarrow();
  const see = (id: ViewId) => {
    if (isNarrow) lesson.setState({ isFolded: true }); // there is no room for both
    show(id);
  };
  const found = useViews().filter(({ id }) => ids.includes(id));
  if (found.length === 0) return null;
  return (
    <p className="lesson-shows">
      {found.map(({ id, title }) => (
        <Button key={id} className="text-button" onPress={() => see(id)}>
          Show “{title}”
        </Button>
      ))}
    </p>
  );
}
