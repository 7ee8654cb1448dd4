// The assignment that somebody is making, kept in this browser until it is cleared. It may want a title or a question still.

import { createStore } from 'zustand/vanilla';
import { object } from '../core/checked.ts';
import { read } from '../params/address.ts';
import { recall, remember } from '../state/remember.ts';
import { type Assignment, LONGEST, readAssignment, written } from './assignment.ts';
import { toWord } from './link.ts';
import { taskKind } from './tasks/index.ts';

const NAME = 'assignment-draft';

/** @param settings as the query of an address */
export const emptyDraft = (settings: string): Assignment => ({
  ...{ title: '', text: '', language: 'en', settings },
  ...{ locked: [], hidden: [], views: null, tasks: [] },
});

/** Null for what is none, or of another version of the lab. */
export function readDraft(source: string | null): Assignment | null {
  try {
    const raw = object(JSON.parse(source ?? ''), 'draft');
    const title = typeof raw.title === 'string' ? raw.title.slice(0, LONGEST.title) : '';
    return { ...readAssignment({ ...raw, title: 'A draft' }), title };
  } catch {
    return null;
  }
}

/** Null: none was begun. */
export const draft = createStore<{ readonly of: Assignment | null }>(() => ({ of: readDraft(recall(NAME)) }));

draft.subscribe(({ of }) => remember(NAME, of && JSON.stringify(written(of))));

export const change = (changes: Partial<Assignment>): void =>
  draft.setState(({ of }) => ({ of: of && { ...of, ...changes } }));

/** What keeps it from being given to a class, a sentence each. */
export function missing({ title, text, settings, tasks }: Assignment): string[] {
  const ofTasks = tasks.map((task, i) => [i + 1, taskKind(task.kind).missing(task)] as const);
  return [
    ...(title.trim() ? [] : ['The title is missing.']),
    ...(tasks.length > 0 || text.trim() ? [] : ['There is nothing to do: write a text or add a task.']),
    ...(settings.length <= LONGEST.settings ? [] : ['The settings are more than a link takes.']),
    ...ofTasks.flatMap(([place, problem]) => (problem ? [`Task ${place}: ${problem}`] : [])),
  ];
}

/** As it is given away: what is held is named in the settings also where it is at its default, which another version may have moved. */
export function asGiven(of: Assignment): Assignment {
  const { params } = read(of.settings);
  const search = new URLSearchParams(of.settings);
  for (const id of [...of.locked, ...of.hidden]) search.set(id, String(params[id]));
  const query = search.toString().replaceAll('%2C', ',');
  return { ...of, title: of.title.trim(), settings: query && `?${query}` };
}

/** @param page the address of the lab, without a query */
export const linkOf = (of: Assignment, page: string): string => `${page}?assignment=${toWord(asGiven(of))}`;

/** A link that any learning platform, mail program and messenger takes as it is. */
export const SAFE_LINK = 2000;
