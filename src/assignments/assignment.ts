// What an assignment is: a lesson that somebody has made for a class. It is data, travels in a link or a file, and may have been
// written by anybody.

import { BadFile, list, NewerFile, object, type Raw, text, whole } from '../core/checked.ts';
import { fields, type ParamId } from '../params/schema.ts';
import { type ViewId, views } from '../views/registry/index.ts';
import { readTask, type Task } from './tasks/index.ts';
import { words } from './words.ts';

export interface Assignment {
  readonly title: string;
  /** What is to be read first: Markdown, may be empty. */
  readonly text: string;
  /** BCP 47, of the words that are its author's own. */
  readonly language: string;
  /** What it begins with, as the query of an address: "?dataset=mnist&heldOut=1". */
  readonly settings: string;
  /** Controls that are seen and cannot be changed. */
  readonly locked: readonly ParamId[];
  /** Controls that are not seen either. */
  readonly hidden: readonly ParamId[];
  /** Views that are on the page; null: all. */
  readonly views: readonly ViewId[] | null;
  readonly tasks: readonly Task[];
}

/** Version of what is written, in links and in files. */
export const VERSION = 1;

const MOST_TASKS = 30;
export const LONGEST = { title: 120, text: 4000, settings: 1500, question: 1000 } as const;

/** What can be locked: how somebody looks at things stays theirs. */
export const lockable = fields.filter(({ group }) => group !== 'view');

const isParam = (id: unknown): id is ParamId => lockable.some(field => field.id === id);
const isView = (id: unknown): id is ViewId => views.some(view => view.id === id);

function ids<Id extends string>(value: unknown, where: string, isOne: (id: unknown) => id is Id, of: string): Id[] {
  const read = list(value ?? [], where).map(id => {
    if (isOne(id)) return id;
    throw new BadFile(`“${text(id, where).slice(0, 40)}” is no ${of} of this lab.`);
  });
  return [...new Set(read)];
}

function language(value: unknown): string {
  const tag = text(value ?? 'en', 'language', 35);
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag))
    throw new BadFile(`“${tag}” is no language tag, such as en or de-AT.`);
  return tag;
}

/**
 * Makes an assignment of anything that claims to be one, of checked parts alone.
 * @throws BadFile a sentence that says what is wrong with it
 */
export function readAssignment(value: unknown): Assignment {
  const raw: Raw = object(value, 'assignment');
  const version = whole(raw.version, 'version', 1);
  if (version > VERSION)
    throw new NewerFile(
      `It was made with a newer version of the lab (${version}; this page reads ${VERSION}). Reload the page to get the newest lab.`,
    );
  const title = words(raw.title, 'title', LONGEST.title).trim();
  if (!title) throw new BadFile('It has no title.');
  const tasks = list(raw.tasks ?? [], 'tasks');
  if (tasks.length > MOST_TASKS) throw new BadFile(`It has ${tasks.length} tasks; ${MOST_TASKS} are the most.`);
  return {
    title,
    text: words(raw.text ?? '', 'text', LONGEST.text),
    language: language(raw.language),
    settings: text(raw.settings ?? '', 'settings', LONGEST.settings),
    locked: ids(raw.locked, 'locked', isParam, 'setting'),
    hidden: ids(raw.hidden, 'hidden', isParam, 'setting'),
    views: raw.views === undefined || raw.views === null ? null : ids(raw.views, 'views', isView, 'view'),
    tasks: tasks.map((task, i) => readTask(task, `tasks[${i}]`)),
  };
}

/** As it is written: what is empty is left out. */
export function written({ title, text, language, settings, locked, hidden, views, tasks }: Assignment): Raw {
  return {
    version: VERSION,
    title,
    ...(text && { text }),
    ...(language !== 'en' && { language }),
    ...(settings && { settings }),
    ...(locked.length > 0 && { locked }),
    ...(hidden.length > 0 && { hidden }),
    ...(views && { views }),
    tasks,
  };
}
