// The assignments that somebody was given, kept in this browser with when they were begun and which runs were trained for them.
// What was answered is kept as the progress of a lesson is (state/lesson/progress.ts), under the same id.

import { BadFile, list, object, text } from '../core/checked.ts';
import { has } from '../core/registry.ts';
import { acrossTabs } from '../state/acrossTabs.ts';
import { forgetProgress } from '../state/lesson/progress.ts';
import { type Assignment, readAssignment, written } from './assignment.ts';
import { lessonId } from './lesson.ts';

export interface Given {
  readonly assignment: Assignment;
  /** ISO 8601, UTC: when it was opened first. */
  readonly begun: string;
  /** Ids of the kept runs that were trained for it, oldest first. */
  readonly runs: readonly string[];
  /** When the file of answers was saved last; null while there is none, or where the answers are changed again. */
  readonly handedIn: string | null;
}

/** By the id of the lesson that each is. */
type All = Readonly<Record<string, Given>>;

function readOne(value: unknown): Given {
  const raw = object(value, 'given');
  const handedIn = raw.handedIn ?? null;
  return {
    assignment: readAssignment(raw.assignment),
    begun: text(raw.begun, 'begun', 40),
    runs: list(raw.runs, 'runs').map(id => text(id, 'runs', 100)),
    handedIn: handedIn === null ? null : text(handedIn, 'handedIn', 40),
  };
}

/** Of what storage holds, those that this page can read. */
export function readGiven(source: string | null): All {
  try {
    const all: [string, Given][] = [];
    for (const value of list(JSON.parse(source ?? '[]'), 'given')) {
      try {
        const one = readOne(value);
        all.push([lessonId(one.assignment), one]);
      } catch (error) {
        if (!(error instanceof BadFile)) throw error; // one that a newer lab has kept does not cost the others
      }
    }
    return Object.fromEntries(all);
  } catch {
    return {};
  }
}

const writeGiven = (all: All): string | null =>
  Object.keys(all).length === 0
    ? null
    : JSON.stringify(Object.values(all).map(one => ({ ...one, assignment: written(one.assignment) })));

export const { store: given } = acrossTabs<Given>('assignments', { read: readGiven, write: writeGiven });

export const givenOf = (id: string, all: All = given.getState()): Given | null => (has(all, id) ? all[id] : null);

const change = (id: string, changes: Partial<Given>): void =>
  given.setState(all => (givenOf(id, all) ? { [id]: { ...all[id], ...changes } } : all));

/** Keeps an assignment that was opened, unless it is kept already. Returns its id. */
export function give(assignment: Assignment): string {
  const id = lessonId(assignment);
  if (!givenOf(id)) given.setState({ [id]: { assignment, begun: new Date().toISOString(), runs: [], handedIn: null } });
  return id;
}

/** Puts back what a file says was begun earlier. */
export const bringBackGiven = (one: Given): void => given.setState({ [lessonId(one.assignment)]: one });

export function noteRun(id: string, run: string): void {
  const runs = givenOf(id)?.runs ?? [];
  if (!runs.includes(run)) change(id, { runs: [...runs, run] });
}

/** @param at ISO 8601, UTC; null: the answers are open again */
export const noteHandedIn = (id: string, at: string | null): void => change(id, { handedIn: at });

/** Forgets the assignment and everything that was answered. The runs stay among the kept ones. */
export function forgetGiven(id: string): void {
  given.setState(all => Object.fromEntries(Object.entries(all).filter(([each]) => each !== id)), true);
  forgetProgress([id]);
}
