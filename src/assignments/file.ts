// An assignment as a file, for those that are too long for a link: the same contents, with a name for what it is.

import { BadFile, object } from '../core/checked.ts';
import { type Assignment, readAssignment, written } from './assignment.ts';

export const ASSIGNMENT_FILE = 'vae-anomaly-lab/assignment';

/** The text of a `.assignment.json`. */
export const writeFile = (assignment: Assignment): string =>
  JSON.stringify({ format: ASSIGNMENT_FILE, ...written(assignment) }, null, 1);

/** @throws BadFile what is wrong with it, in a sentence */
export function readFile(source: string): Assignment {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadFile('It is not JSON: no assignment, or one that was cut off.');
  }
  if (object(value, 'assignment').format !== ASSIGNMENT_FILE) throw new BadFile('It is no assignment of this lab.');
  return readAssignment(value);
}

/** Words of a title or a name in the letters that every file system takes, in whatever script they are. */
export const forFileName = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40)
    .replace(/-+$/, '');

/** "which-digit-is-hard-to-notice.assignment.json" */
export const fileName = ({ title }: Pick<Assignment, 'title'>): string =>
  `${forFileName(title) || 'untitled'}.assignment.json`;
