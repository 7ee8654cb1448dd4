// Every kind of task: one file and one line each.

import { object, one } from '../../core/checked.ts';
import type { Question } from '../../lessons/questions/index.ts';
import { choice } from './choice.ts';
import { type Draw, draw } from './draw.ts';
import { lessonStep, type OfLesson } from './lessonStep.ts';
import { number } from './number.ts';
import { type Reach, reach } from './reach.ts';
import { text } from './text.ts';
import type { TaskKind } from './types.ts';

export type Task = Question | Draw | Reach | OfLesson;

export const tasks = { text, number, choice, draw, reach, lesson: lessonStep } as const;
export type TaskKindId = keyof typeof tasks;
export const taskKinds = Object.keys(tasks) as TaskKindId[];

/** What is done with a task, whatever its kind. */
export const taskKind = (kind: TaskKindId) => tasks[kind] as TaskKind<Task>;

/** @throws BadFile for what is no task of this lab */
export function readTask(value: unknown, where: string): Task {
  const raw = object(value, where);
  return taskKind(one(raw.kind, `${where}.kind`, taskKinds)).read(raw, where);
}
