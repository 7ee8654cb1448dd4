// What a learning platform is told of somebody's work: how many of the tasks are done, and whether there is nothing left to do.

import { questionKind } from '../../lessons/questions/index.ts';
import type { LessonProgress } from '../../state/lesson/progress.ts';
import type { Assignment } from '../assignment.ts';
import { asLesson } from '../lesson.ts';
import { standingsOf } from '../standing.ts';

export interface Result {
  /** 0 to 100: of the tasks that ask for something, the share that is done. */
  readonly score: number;
  /** All of them were answered, rightly or not. */
  readonly isComplete: boolean;
}

export function resultOf(assignment: Assignment, progress: LessonProgress): Result {
  const { steps } = asLesson(assignment);
  const tasks = standingsOf(assignment, progress).filter(({ is }) => is !== 'none');
  // Where there is only something to read, it is done when it was read.
  if (tasks.length === 0) return { score: progress.finished ? 100 : 0, isComplete: progress.finished !== null };
  const isAnswered = ({ step, is }: (typeof tasks)[number]): boolean => {
    const { ask } = steps[step];
    return is === 'answered' && (!ask || questionKind(ask).isAnswer(progress.predictions[step].value, ask));
  };
  /** Where nobody has said what is right, an answer is as good as another. */
  const isWrong = ({ step }: (typeof tasks)[number]): boolean => {
    const { ask } = steps[step];
    return ask !== undefined && questionKind(ask).isRight(ask, progress.predictions[step].value) === false;
  };
  const done = tasks.filter(task => isAnswered(task) && !isWrong(task)).length;
  return { score: Math.round((100 * done) / tasks.length), isComplete: tasks.every(isAnswered) };
}
