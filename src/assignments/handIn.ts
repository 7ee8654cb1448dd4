// What is handed in: put together from what this browser has kept, and brought back from a file by whoever goes on with it.

import { kindOf } from '../lessons/predictions/index.ts';
import { questionKind } from '../lessons/questions/index.ts';
import { bringBackProgress, type LessonProgress, progressOf, untouched } from '../state/lesson/progress.ts';
import { labVersion } from '../state/runs/version.ts';
import type { Answer, Answers } from './answers.ts';
import { forFileName } from './file.ts';
import { bringBackGiven, givenOf } from './given.ts';
import { answersOf, asLesson, lessonId, stepOfTask } from './lesson.ts';
import { keepRunsOf, runsOf } from './runs.ts';

interface HandedIn {
  /** As typed. */
  readonly student: string;
  /** What it ran on, in words. */
  readonly device: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** @param id of an assignment that was given */
export function answersNow(id: string, { student, device, now }: HandedIn): Answers {
  const given = givenOf(id)!;
  return {
    student: student.trim(),
    assignment: given.assignment,
    begun: given.begun,
    handedIn: now,
    lab: labVersion,
    device,
    answers: answersOf(given.assignment, progressOf(id)),
    runs: runsOf(given),
  };
}

/** "answers-which-digit-is-hard-ada.json" */
export const answersFileName = ({ assignment, student }: Pick<Answers, 'assignment' | 'student'>): string =>
  `${['answers', forFileName(assignment.title), forFileName(student)].filter(part => part !== '').join('-')}.json`;

/** Answers as progress; those that do not answer what was asked are left out. */
export function progressFrom({ assignment, answers }: Pick<Answers, 'assignment' | 'answers'>): LessonProgress {
  const { steps } = asLesson(assignment);
  const fits = (step: number, { value }: Answer): boolean => {
    const { ask, predict } = steps[step];
    if (value === null) return false;
    return ask
      ? questionKind(ask).isAnswer(value, ask)
      : predict !== undefined && kindOf(predict).isValue(value, predict);
  };
  const at = answers.map(answer => ({ answer, step: stepOfTask(assignment, answer.task) }));
  return {
    ...untouched,
    done: Object.fromEntries(at.flatMap(({ answer, step }) => (answer.done ? [[step, answer.done]] : []))),
    predictions: Object.fromEntries(
      at
        .filter(({ answer, step }) => fits(step, answer))
        .map(({ answer: { value, at, outcome }, step }) => [
          step,
          { value: value!, at: at ?? '', ...(outcome !== null && { outcome }) },
        ]),
    ),
  };
}

/** Whether this browser has answers to the same assignment that a file would replace by others. */
export function wouldReplace(answers: Answers): boolean {
  const here = answersOf(answers.assignment, progressOf(lessonId(answers.assignment)));
  return here.length > 0 && JSON.stringify(here) !== JSON.stringify(answers.answers);
}

/** Puts the assignment of a file back, with the answers and the runs, to go on with it. */
export async function bringBack(answers: Answers): Promise<void> {
  const { assignment, begun } = answers;
  const runs = await keepRunsOf(answers.runs);
  bringBackProgress(lessonId(assignment), progressFrom(answers));
  bringBackGiven({ assignment, begun, runs, handedIn: null });
}
