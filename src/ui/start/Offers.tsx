// A lesson and a few experiments that start with one click, in one row. They fold once a run of one's own is on.

import { GraduationCap, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { guidedExperiments } from '../../lessons/guided.ts';
import { guided, offerGuided } from '../../state/guided.ts';
import { lesson } from '../../state/lesson/store.ts';
import { TipButton } from '../Tip.tsx';
import { RunLength } from '../transport/RunLength.tsx';
import { useLab } from '../useLab.ts';
import { useMedia } from '../useMedia.ts';
import { startLesson } from './startLesson.ts';
import { startStep } from './startStep.ts';

export function Offers() {
  const isOpen = useStore(guided, state => state.isOpen);
  const isLent = useLab(({ ownParams }) => ownParams !== null);
  const isNarrow = useMedia('(max-width: 1024px)'); // the bar has no room for the length there, nor the row above for a lesson
  const isLesson = useStore(lesson, ({ on }) => on !== null);
  if (!isOpen || isLent || isLesson) return null;
  return (
    <section className="start" aria-label="Lessons and guided experiments">
      <span className="start-word">Try</span>
      <div className="start-chips">
        {isNarrow && (
          <Button className="button start-chip" onPress={() => void startLesson('hold-out')}>
            <GraduationCap aria-hidden="true" /> Lesson: hold a digit out
          </Button>
        )}
        {guidedExperiments.map(experiment => (
          <Button key={experiment.id} className="button start-chip" onPress={() => startStep(experiment, 0)}>
            {experiment.title}
          </Button>
        ))}
        <TipButton label="Hide the guided experiments" onPress={() => offerGuided(false)}>
          <X aria-hidden="true" />
        </TipButton>
      </div>
      {isNarrow && <RunLength />}
    </section>
  );
}
