// Which lesson is on. Small: the page asks it at first sight, and everything else of lessons comes when one is opened.

import { createStore } from 'zustand/vanilla';
import { ASSIGNMENT, LESSON, STEP } from '../../params/addressKeys.ts';
import type { ParamId, Params } from '../../params/schema.ts';

export interface LessonPlace {
  /** Empty for as long as nobody has read the word of an assignment. */
  readonly id: string;
  /** Which of its steps, from 0; what follows the last is what to take home. */
  readonly step: number;
  /** In the address in place of the id: an assignment, packed. */
  readonly assignment?: string | undefined;
}

export interface LessonState {
  /** Null: none is on. */
  readonly on: LessonPlace | null;
  /** What it has set last; what differs from that is the person's doing. */
  readonly begun: Params | null;
  /** In what its own second run differs, where its step has one. */
  readonly differs: Partial<Params> | null;
  /** What its own sweep varies, while that runs. */
  readonly varies: ParamId | null;
  /** The list of lessons is open, to choose one. */
  readonly isChoosing: boolean;
  /** On a small page the panel is a sheet, which can be folded to one line. */
  readonly isFolded: boolean;
}

/** `?lesson=hold-out&step=3`, where steps are counted from 1, or `?assignment=1.q1YqS…`; null where the address names neither. */
export function placeIn(query: string): LessonPlace | null {
  const search = new URLSearchParams(query);
  const step = Math.max(0, Math.trunc(Number(search.get(STEP)) || 1) - 1);
  const assignment = search.get(ASSIGNMENT);
  if (assignment !== null) return { id: '', step, assignment };
  const id = search.get(LESSON);
  return id ? { id, step } : null;
}

export const lesson = createStore<LessonState>(() => ({
  on: null,
  begun: null,
  differs: null,
  varies: null,
  isChoosing: false,
  isFolded: false,
}));

/** Whether a lesson is on: the run on the page is then its own. */
export const isLesson = (): boolean => lesson.getState().on !== null;
