// The lesson that is on: where one is in it, its step, and the ways on, back and out.

import { ChevronDown, ChevronUp, List, Send, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { noteFinished } from '../../state/lesson/progress.ts';
import { leaveLesson } from '../../state/lesson/stage.ts';
import { lesson } from '../../state/lesson/store.ts';
import { HandIn } from '../assignment/HandIn.tsx';
import { openAgain, openWord } from '../assignment/open.ts';
import { TipButton } from '../Tip.tsx';
import { useMedia } from '../useMedia.ts';
import { lendFolds } from '../workbench/folded.ts';
import { openFromAddress, turnToStep } from './open.ts';
import { Step } from './Step.tsx';
import { TakeHome } from './TakeHome.tsx';
import { type Found, useFound } from './useFound.ts';
import './lessons.css';

export function LessonPanel() {
  const on = useStore(lesson, state => state.on);
  const found = useFound(on?.id ?? '');
  const word = on?.id === '' ? on.assignment : undefined;
  const step = on?.step ?? 0;
  useEffect(() => {
    if (word !== undefined) void openWord(word, step);
  }, [word, step]);
  if (!on || word !== undefined) return null;
  return (
    <aside className="lesson" aria-labelledby="lesson-title">
      {found ? (
        <Body {...found} step={Math.min(on.step, found.of.steps.length)} />
      ) : (
        <>
          <Head title="Lessons" />
          <p className="lesson-body">There is no lesson called “{on.id}”. Choose one from the list.</p>
        </>
      )}
    </aside>
  );
}

interface HeadProps {
  title: string;
  /** BCP 47, of the title where it is not ours. */
  language?: string | undefined;
  place?: string;
  /** What it is called, and where there is something to hand in, how. */
  kind?: 'lesson' | 'assignment';
  onHandIn?: (() => void) | undefined;
}

function Head({ title, language, place, kind = 'lesson', onHandIn }: HeadProps) {
  const isFolded = useStore(lesson, state => state.isFolded);
  const isSheet = useMedia('(max-width: 1279px)');
  const Fold = isFolded ? ChevronUp : ChevronDown;
  return (
    <header className="lesson-head">
      <h2 id="lesson-title">
        <span lang={language} dir={language && 'auto'}>
          {title}
        </span>{' '}
        {isFolded && place && <small className="soft">{place}</small>}
      </h2>
      {onHandIn && (
        <TipButton
          label="Hand in"
          hint="What is answered so far can be saved as a file at any time, and continued with later."
          onPress={() => {
            lesson.setState({ isFolded: false });
            onHandIn();
          }}
        >
          <Send aria-hidden="true" />
        </TipButton>
      )}
      <TipButton label="All lessons" onPress={() => lesson.setState({ isChoosing: true })}>
        <List aria-hidden="true" />
      </TipButton>
      {isSheet && (
        <TipButton
          label={isFolded ? `Unfold the ${kind}` : `Fold the ${kind}`}
          aria-expanded={!isFolded}
          onPress={() => lesson.setState({ isFolded: !isFolded })}
        >
          <Fold aria-hidden="true" />
        </TipButton>
      )}
      <TipButton
        label={`Leave the ${kind}`}
        hint={`Your own run and settings come back. The ${kind} can be continued where it was left.`}
        onPress={() => void leaveLesson()}
      >
        <X aria-hidden="true" />
      </TipButton>
    </header>
  );
}

function Body({ of, given, step }: Found & { step: number }) {
  const { isFolded, begun } = useStore(lesson);
  const top = useRef<HTMLDivElement>(null);
  const isFixed = given !== null && given.handedIn !== null;
  const isAtEnd = step === of.steps.length;
  // The page was opened with the lesson in its address: nothing has been set for it yet.
  useEffect(() => {
    if (!begun) void (given ? openAgain(given, step) : openFromAddress(of, step));
  }, [of, given, step, begun]);
  // Only what it speaks of is open; the rest can be.
  useEffect(() => {
    lendFolds(of.steps.flatMap(({ shows = [] }) => shows));
    return () => lendFolds(null);
  }, [of]);
  useEffect(() => {
    if (isAtEnd) noteFinished(of.id);
  }, [of, isAtEnd]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever turns to a step reads it from its beginning
  useEffect(() => {
    top.current?.scrollTo({ top: 0 });
    top.current?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }, [of, step]);
  return (
    <>
      <Head
        title={of.title}
        language={of.language}
        kind={given ? 'assignment' : 'lesson'}
        place={`step ${Math.min(step + 1, of.steps.length)} of ${of.steps.length}`}
        onHandIn={given && !isAtEnd ? () => turnToStep(of, of.steps.length) : undefined}
      />
      {!isFolded && (
        <>
          <div className="lesson-body" ref={top}>
            <p className="lesson-place soft small">
              {isAtEnd ? 'The end' : `Step ${step + 1} of ${of.steps.length}`}
              {of.minutes !== null && ` · about ${of.minutes} minutes`}
            </p>
            {isAtEnd ? (
              given ? (
                <HandIn {...{ of, given }} />
              ) : (
                <TakeHome of={of} />
              )
            ) : (
              <Step key={`${of.id} ${step} ${given?.begun}`} {...{ of, step, isFixed }} />
            )}
          </div>
          <nav className="lesson-ways" aria-label="Steps of the lesson">
            <Button className="button" isDisabled={step === 0} onPress={() => turnToStep(of, step - 1)}>
              Back
            </Button>
            {isAtEnd ? (
              <Button
                className={given && !given.handedIn ? 'button' : 'button strong'}
                onPress={() => void leaveLesson()}
              >
                Finish
              </Button>
            ) : (
              <Button className="button strong" onPress={() => turnToStep(of, step + 1)}>
                {step + 1 < of.steps.length ? 'Next' : given ? 'Hand in' : 'What to take home'}
              </Button>
            )}
          </nav>
        </>
      )}
    </>
  );
}
