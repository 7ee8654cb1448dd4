// An assignment as a lesson: a step to read, if there is something to be read, and one for each task.

import type { Lesson, LessonStep } from '../lessons/lesson.ts';
import { read } from '../params/address.ts';
import { initialParams, type Params } from '../params/schema.ts';
import { lessonParams } from '../state/lesson/params.ts';
import type { LessonProgress } from '../state/lesson/progress.ts';
import { type Answer, assignmentHash } from './answers.ts';
import type { Assignment } from './assignment.ts';
import { taskKind } from './tasks/index.ts';

/** What somebody has answered is kept under this name: the same for all that were given the same. */
export const lessonId = (assignment: Assignment): string => `assignment-${assignmentHash(assignment).slice(0, 12)}`;

/** The settings that it names, as the address would have them. */
export function settingsOf({ settings }: Pick<Assignment, 'settings'>): Partial<Params> {
  const { params, chosen } = read(settings);
  return Object.fromEntries(chosen.map(id => [id, params[id]]));
}

/** How many steps come before that of the first task. */
const before = ({ text }: Assignment): number => (text.trim() ? 1 : 0);

export const stepOfTask = (assignment: Assignment, task: number): number => before(assignment) + task;

/** What nobody can change: as the assignment has set it, or as everything is at first. */
function heldBy(assignment: Assignment): Partial<Params> {
  const begun = lessonParams(settingsOf(assignment), initialParams);
  return Object.fromEntries([...assignment.locked, ...assignment.hidden].map(id => [id, begun[id]]));
}

export function asLesson(assignment: Assignment): Lesson {
  const { title, text, language, tasks } = assignment;
  const held = heldBy(assignment);
  const steps = tasks.map((task, i): LessonStep => {
    const { sets, ...step } = taskKind(task.kind).step(task);
    return {
      title: `Task ${i + 1}`,
      ...(task.kind !== 'lesson' && { language }),
      ...step,
      ...(sets && { sets: { ...sets, ...held } }),
    };
  });
  if (before(assignment) > 0 || steps.length === 0) steps.unshift({ title: 'What to do', text, language });
  return {
    id: lessonId(assignment),
    title,
    language,
    about: '',
    minutes: null,
    sets: { ...settingsOf(assignment), ...held },
    steps: steps as [LessonStep, ...LessonStep[]],
    beginsAsSet: true, // a step of a lesson among its tasks has settings of its own
    takeHome: '',
  };
}

/** What was answered and reached so far, by task; tasks of which nothing is known are not among them. */
export function answersOf(assignment: Assignment, { predictions, done }: LessonProgress): Answer[] {
  return assignment.tasks.flatMap((_, task): Answer[] => {
    const step = stepOfTask(assignment, task);
    const made = predictions[step];
    if (!made && !done[step]) return [];
    const { value = null, at = null, outcome = null } = made ?? {};
    return [{ task, value, at, outcome, done: done[step] ?? null }];
  });
}
