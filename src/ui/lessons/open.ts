// A lesson, turned into what the stage is asked for.

import { lessonOf } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { runBefore, setsAt } from '../../lessons/lesson.ts';
import { read } from '../../params/address.ts';
import type { Params } from '../../params/schema.ts';
import { lessonParams } from '../../state/lesson/params.ts';
import { openLesson, sweepStep, trainStep, turnTo } from '../../state/lesson/stage.ts';
import { lesson } from '../../state/lesson/store.ts';
import { page } from '../../state/page.ts';
import { endComparison } from '../../state/twin/store.ts';

const now = (): Params => page.getState().params;

/** Opens a lesson at a step. */
export const openAt = (of: Lesson, step: number): Promise<void> =>
  openLesson({ id: of.id, step }, lessonParams(setsAt(of, step), now()));

/** The same by its id, from its beginning. */
export async function openById(id: string): Promise<void> {
  const found = lessonOf(id);
  if (found) await openAt(found, 0);
}

/** The address has named it: what it sets beside the lesson is taken over. */
export function openFromAddress(of: Lesson, step: number): Promise<void> {
  const { params, chosen } = read(location.search);
  const named = Object.fromEntries(chosen.map(id => [id, params[id]]));
  return openLesson({ id: of.id, step }, lessonParams({ ...setsAt(of, step), ...named }, params));
}

/** To another step of the lesson that is on. */
export function turnToStep(of: Lesson, step: number): void {
  const next = of.steps[step];
  if (!next?.compare) endComparison();
  turnTo({ ...lesson.getState().on, id: of.id, step }, next && !next.until ? next.sets : {});
}

/** Trains the run that a step has, or looks at. */
export function trainFor(of: Lesson, step: number): Promise<void> {
  const { vary, sets } = of.steps[step];
  if (vary) return sweepStep(lessonParams({ ...of.sets, ...sets }, now(), true), vary);
  const run = runBefore(of, step)!;
  const { compare, until } = of.steps[run.step];
  const params = run.sets ? lessonParams(run.sets, now(), true) : now();
  return trainStep({ params, compare, until: until! });
}
