// The way to the lessons, and back to the guided experiments where they are folded. Who has begun neither a lesson nor a run is
// offered the first.

import { GraduationCap, Lightbulb } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { guided, offerGuided } from '../../state/guided.ts';
import { progress } from '../../state/lesson/progress.ts';
import { lesson } from '../../state/lesson/store.ts';
import { useLab } from '../useLab.ts';
import { useMedia } from '../useMedia.ts';
import { startLesson } from './startLesson.ts';

export function Offer() {
  const isFolded = useStore(guided, state => !state.isOpen);
  const isLesson = useStore(lesson, ({ on }) => on !== null);
  const isUntouched = useLab(({ snapshot }) => (snapshot?.progress.step ?? 0) === 0);
  const isFirst = useStore(progress, all => Object.keys(all).length === 0) && isUntouched;
  const isLent = useLab(({ ownParams }) => ownParams !== null);
  const isNarrow = useMedia('(max-width: 1024px)'); // there it is the first of the row below
  if (isLesson || isLent) return null;
  return (
    <>
      {isFirst && !isNarrow && (
        <Button className="button offer" onPress={() => void startLesson('hold-out')}>
          <GraduationCap aria-hidden="true" /> Lesson: hold a digit out
        </Button>
      )}
      {(!isNarrow || isFolded) && (
        <Button className="button offer" onPress={() => lesson.setState({ isChoosing: true })}>
          {(!isFirst || isNarrow) && <GraduationCap aria-hidden="true" />} {isFirst ? 'All lessons' : 'Lessons'}
        </Button>
      )}
      {isFolded && (
        <Button className="button offer" onPress={() => offerGuided(true)}>
          <Lightbulb aria-hidden="true" /> Guided experiments
        </Button>
      )}
    </>
  );
}
