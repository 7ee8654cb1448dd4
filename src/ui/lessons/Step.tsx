// One step: what it says, what it asks for before the run, the run, what came of it, and what has to be reached.

import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { isReached, isSwept, type Lesson, runBefore } from '../../lessons/lesson.ts';
import { isOfRun, isSweepOf } from '../../state/lesson/params.ts';
import { noteDone, progress, progressOf } from '../../state/lesson/progress.ts';
import { lesson } from '../../state/lesson/store.ts';
import type { ViewId } from '../../views/registry/index.ts';
import { Markdown } from '../markdown/Markdown.tsx';
import { useNarrow } from '../useMedia.ts';
import { useViews } from '../useViews.ts';
import { show } from '../zones/places.ts';
import { CheckStep } from './CheckStep.tsx';
import { Predict } from './predict/Predict.tsx';
import { RunStep } from './RunStep.tsx';
import { useFacts } from './useFacts.ts';

interface Props {
  of: Lesson;
  step: number;
}

export function Step({ of, step }: Props) {
  const { title, text, sets, predict, until, vary, check, hint, shows = [] } = of.steps[step];
  const facts = useFacts();
  const made = useStore(progress, all => progressOf(of.id, all).predictions[step]);
  const run = runBefore(of, step);
  const isAtHand = run !== null && isOfRun(run.sets, facts);
  const isDone = vary
    ? isSwept(vary, facts) && isSweepOf({ ...of.sets, ...sets }, facts)
    : isAtHand && isReached(of.steps[run.step].until!, facts);
  const hasRun = until !== undefined || vary !== undefined;
  useEffect(() => {
    if (hasRun && isDone) noteDone(of.id, step);
  }, [of, step, hasRun, isDone]);
  const asks = predict !== undefined && !made;
  return (
    <>
      <h3 tabIndex={-1}>{title}</h3>
      <Markdown text={text} />
      {predict && <Predict {...{ lesson: of.id, step, of: predict, facts }} isTold={isDone} />}
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
