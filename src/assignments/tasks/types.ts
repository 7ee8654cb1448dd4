// The contract of a task: how one is made anew, how it is read from a link or a file, and what step of a lesson it is.

import type { Raw } from '../../core/checked.ts';
import type { LessonStep } from '../../lessons/lesson.ts';

export interface TaskKind<T> {
  /** In the list of what can be added: "Text answer". */
  readonly label: string;
  /** What it asks of a student, in a few words. */
  readonly about: string;
  /** As it is when it is added. */
  begin(): T;
  /** @throws BadFile for what is none */
  read(raw: Raw, where: string): T;
  /** Whether it can be given to a class as it stands; a sentence why not. */
  missing(task: T): string | null;
  step(task: T): Omit<LessonStep, 'title'> & { readonly title?: string };
}
