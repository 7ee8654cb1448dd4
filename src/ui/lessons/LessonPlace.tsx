// Where a lesson stands: beside the stage of a wide page, below that of a small one. What is in it is fetched when one is opened.

import { type ReactNode, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { lesson } from '../../state/lesson/store.ts';
import { fetched } from '../later.tsx';
import './place.css';

const LessonPanel = fetched(async () => (await import('./LessonPanel.tsx')).LessonPanel);
const LessonList = fetched(async () => (await import('./LessonList.tsx')).LessonList);

export function LessonPlace({ children }: { children: ReactNode }) {
  const isOn = useStore(lesson, ({ on }) => on !== null);
  const { isChoosing, isFolded } = useStore(lesson);
  const state = isOn ? (isFolded ? 'folded' : 'open') : null;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (state) dataset.lesson = state;
    else delete dataset.lesson;
  }, [state]);
  return (
    <div className="lesson-frame">
      {isOn && (
        <Suspense fallback={<aside className="lesson" aria-busy="true" aria-label="Lesson" />}>
          <LessonPanel />
        </Suspense>
      )}
      {isChoosing && (
        <Suspense>
          <LessonList />
        </Suspense>
      )}
      <div className="lesson-stage">{children}</div>
    </div>
  );
}
