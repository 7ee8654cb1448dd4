// An assignment, opened: from the word of an address, from the list of those one was given, or from a file.

import type { Assignment } from '../../assignments/assignment.ts';
import { type Given, give } from '../../assignments/given.ts';
import { asLesson } from '../../assignments/lesson.ts';
import { fromWord, toWord } from '../../assignments/link.ts';
import { beginNoting } from '../../assignments/runs.ts';
import { PACKAGED } from '../../assignments/scorm/words.ts';
import { BadFile } from '../../core/checked.ts';
import { setsAt } from '../../lessons/lesson.ts';
import { read } from '../../params/address.ts';
import type { ParamId, Params } from '../../params/schema.ts';
import { apply } from '../../state/actions.ts';
import { heldBy } from '../../state/assignment/locks.ts';
import { lessonParams } from '../../state/lesson/params.ts';
import { progressOf } from '../../state/lesson/progress.ts';
import { leaveLesson, openLesson } from '../../state/lesson/stage.ts';
import { notify } from '../../state/notices.ts';
import { page } from '../../state/page.ts';

/** In characters: longer ones are not repeated in the address; this browser has them, too. */
const LONGEST_SHOWN = 4000;

/** What it begins with: with what somebody has set since, as far as that leaves what is held as it is. */
function begunWith(sets: Partial<Params>, changed: Partial<Params>, held: readonly ParamId[]): Params {
  const { params: now } = page.getState();
  const free = Object.fromEntries(Object.entries(changed).filter(([id]) => !held.includes(id as ParamId)));
  const [begun, wanted] = [lessonParams(sets, now), lessonParams({ ...sets, ...free }, now)];
  return held.every(id => wanted[id] === begun[id]) ? wanted : begun;
}

/**
 * Opens it where it was left.
 * @param step from 0; null: where it was left
 * @param changed what somebody has set since, as far as it is not locked
 * @param word what stands for it in the address
 */
export async function openAssignment(
  assignment: Assignment,
  step: number | null = null,
  changed: Partial<Params> = {},
  word = toWord(assignment),
): Promise<void> {
  beginNoting();
  const id = give(assignment);
  const of = asLesson(assignment);
  const at = Math.min(step ?? progressOf(id).step, of.steps.length);
  const { locked, hidden, views } = assignment;
  await openLesson(
    { id, step: at, ...(word.length <= LONGEST_SHOWN && { assignment: word }) },
    begunWith(setsAt(of, at), changed, heldBy(assignment)),
    { locked, hidden, views },
  );
}

/** What the address names beside the assignment. */
function named(): Partial<Params> {
  const { params, chosen } = read(location.search);
  return Object.fromEntries(chosen.map((id: ParamId) => [id, params[id]]));
}

/** The page was opened with it, or reloaded in the middle. */
export const openAgain = ({ assignment }: Given, step: number): Promise<void> =>
  openAssignment(assignment, step, named());

/** The same, from the word in the address. A broken one is said, and the lab is as usual. */
export async function openWord(word: string, step: number): Promise<void> {
  try {
    if (word === PACKAGED.word) await (await import('./packaged.ts')).openPackaged(step || null, named());
    else await openAssignment(fromWord(word), step, named());
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    notify('warning', `The assignment of this address could not be opened. ${error.message}`);
    await leaveLesson();
    await apply();
  }
}
