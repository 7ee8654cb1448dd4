// How far somebody is in an assignment, task by task.

import { inlinesOf, parseMarkdown } from '../core/markdown/parse.ts';
import type { Inline } from '../core/markdown/types.ts';
import type { LessonStep } from '../lessons/lesson.ts';
import type { LessonProgress } from '../state/lesson/progress.ts';
import type { Assignment } from './assignment.ts';
import type { Given } from './given.ts';
import { asLesson, stepOfTask } from './lesson.ts';

export interface Standing {
  /** From 0, and which step of the lesson it is. */
  readonly task: number;
  readonly step: number;
  /** What it asks, in a few plain words. */
  readonly title: string;
  /** BCP 47, of these words where they are not ours. */
  readonly language?: string | undefined;
  /** 'begun': something of it is missing, such as the run after a prediction; 'none': there is only something to read. */
  readonly is: 'answered' | 'begun' | 'open' | 'none';
}

/** In characters. */
const LONGEST_TITLE = 80;

/** Of those without children: a list of inlines has these, too. */
const textOf = (of: Inline): string => ('children' in of ? '' : of.is === 'formula' ? of.tex : of.text);

/** The beginning of a Markdown text, without marks. */
export function plainly(markdown: string, longest = LONGEST_TITLE): string {
  const text = inlinesOf(parseMarkdown(markdown)).map(textOf).join('').replace(/\s+/g, ' ').trim();
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}

/** What a step wants from whoever works on it: each is there or is not. */
function wanted({ ask, predict, check, until, vary }: LessonStep, at: number, progress: LessonProgress): boolean[] {
  const made = progress.predictions[at] !== undefined;
  const done = progress.done[at] !== undefined;
  return [...(ask || predict ? [made] : []), ...(check || until || vary ? [done] : [])];
}

export function standingsOf(assignment: Assignment, progress: LessonProgress): Standing[] {
  const { steps } = asLesson(assignment);
  return assignment.tasks.map((kind, task) => {
    const step = stepOfTask(assignment, task);
    const there = wanted(steps[step], step, progress);
    const { title, language } = steps[step];
    const own = 'question' in kind ? plainly(kind.question) : '';
    return {
      task,
      step,
      title: own || title,
      language: own ? language : undefined,
      is: there.length === 0 ? 'none' : there.every(Boolean) ? 'answered' : there.some(Boolean) ? 'begun' : 'open',
    };
  });
}

/** Whether something was added after the file of answers was saved. */
export function isStale({ handedIn }: Pick<Given, 'handedIn'>, { predictions, done }: LessonProgress): boolean {
  if (handedIn === null) return false;
  return [...Object.values(predictions).map(({ at }) => at), ...Object.values(done)].some(at => at > handedIn);
}
