// A step of one of the lessons, with all that it has: its text, its prediction, its run, its check.

import { BadFile, text, whole } from '../../core/checked.ts';
import { lessonOf, lessons } from '../../lessons/index.ts';
import { runBefore, setsAt } from '../../lessons/lesson.ts';
import type { TaskKind } from './types.ts';

export interface OfLesson {
  readonly kind: 'lesson';
  /** Its id. */
  readonly lesson: string;
  /** From 0. */
  readonly step: number;
}

export const lessonStep: TaskKind<OfLesson> = {
  label: 'Step of a lesson',
  about: 'With its text, its prediction, its run and its check.',
  begin: () => ({ kind: 'lesson', lesson: lessons[0].id, step: 0 }),
  read(raw, where) {
    const lesson = text(raw.lesson, `${where}.lesson`, 60);
    const step = whole(raw.step, `${where}.step`);
    const found = lessonOf(lesson);
    if (!found) throw new BadFile(`“${lesson}” is no lesson of this lab.`);
    if (step >= found.steps.length) throw new BadFile(`The lesson “${found.title}” has no step ${step + 1}.`);
    return { kind: 'lesson', lesson, step };
  },
  missing: () => null,
  /** Without the steps before it, it has to train the run itself that it looks at. */
  step({ lesson, step }) {
    const found = lessonOf(lesson)!;
    const run = runBefore(found, step);
    const of = found.steps[step];
    if (!run) return of.vary ? { ...of, sets: { ...found.sets, ...of.sets } } : of;
    const { until, compare } = found.steps[run.step];
    const sets = setsAt(found, step);
    return of.vary ? { ...of, sets } : { ...of, sets, ...(until && { until }), ...(compare && { compare }) };
  },
};
