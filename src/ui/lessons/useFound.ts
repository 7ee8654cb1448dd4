// What is on: a lesson of ours, or an assignment that somebody has given.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Given, given, givenOf } from '../../assignments/given.ts';
import { asLesson } from '../../assignments/lesson.ts';
import { lessonOf } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';

export interface Found {
  readonly of: Lesson;
  /** Null where it is a lesson of ours. */
  readonly given: Given | null;
}

export function useFound(id: string): Found | null {
  const own = useStore(given, all => givenOf(id, all));
  const assignment = own?.assignment;
  const of = useMemo(() => (assignment ? asLesson(assignment) : lessonOf(id)), [assignment, id]);
  return of && { of, given: own };
}
