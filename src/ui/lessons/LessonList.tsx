// The lessons, with how far somebody is in each, and a way to forget that.

import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useStore } from 'zustand';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { forgetProgress, type LessonProgress, progress, progressOf } from '../../state/lesson/progress.ts';
import { lesson } from '../../state/lesson/store.ts';
import { AskReplace } from '../assignment/AskReplace.tsx';
import { GivenList } from '../assignment/GivenList.tsx';
import { PrepareDialog } from '../assignment/prepare/open.tsx';
import { waiting } from '../assignment/resume.ts';
import { openAt } from './open.ts';
import './lessons.css';

const close = () => lesson.setState({ isChoosing: false });

/** How far somebody is, in words. */
function placeWords({ steps }: Lesson, { step, finished }: LessonProgress): string {
  if (finished) return 'finished';
  return step > 0 ? `left at step ${Math.min(step + 1, steps.length)} of ${steps.length}` : '';
}

export function LessonList() {
  const all = useStore(progress);
  const [isPreparing, setPreparing] = useState(false);
  const answers = useStore(waiting, state => state.answers);
  const begun = lessons.filter(({ id }) => id in all); // what was answered in an assignment is no part of it
  if (answers) return <AskReplace answers={answers} />;
  if (isPreparing) return <PrepareDialog onClose={close} />;
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={isOpen => !isOpen && close()} isDismissable>
      <Modal className="dialog lesson-list">
        <Dialog>
          <Heading slot="title" level={2}>
            Lessons
          </Heading>
          <p className="soft">Each drives the lab for a few minutes. Your own run and settings come back after it.</p>
          <GivenList />
          <ul>
            {lessons.map(each => (
              <Entry key={each.id} of={each} at={progressOf(each.id, all)} />
            ))}
          </ul>
          <p className="soft">
            You teach?{' '}
            <Button className="text-button" onPress={() => setPreparing(true)}>
              Prepare an assignment
            </Button>{' '}
            for a class, as a link or a file.
          </p>
          <div className="dialog-foot">
            {begun.length > 0 && (
              <Button className="button" onPress={() => forgetProgress(begun.map(({ id }) => id))}>
                Forget my progress
              </Button>
            )}
            <Button slot="close" className="button strong">
              Close
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Entry({ of, at }: { of: Lesson; at: LessonProgress }) {
  const begin = at.finished ? 0 : Math.min(at.step, of.steps.length - 1);
  const words = placeWords(of, at);
  return (
    <li>
      <Button
        className="button lesson-entry"
        onPress={() => {
          close();
          void openAt(of, begin);
        }}
      >
        <b>
          {of.title} {at.finished && <Check aria-hidden="true" />}
        </b>
        <span className="soft small">
          {of.about} {of.minutes} minutes{words && ` · ${words}`}.
        </span>
      </Button>
    </li>
  );
}
