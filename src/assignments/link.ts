// An assignment as a word of an address: its JSON, deflated, in the letters that an address has. The number in front is the version
// of the packing; what is in it has its own.

import { BadFile } from '../core/checked.ts';
import { type Assignment, readAssignment, written } from './assignment.ts';
import { pack, TooLarge, unpack } from './packing.ts';

const PACKING = '1';
/** In characters: an address of a common assignment stays far below what mail programs and QR codes take. */
export const LONGEST_WORD = 12_000;
/** In bytes, unpacked: what is larger was made to be. */
const MOST_BYTES = 100_000;

/** "1.q1YqS8wpTVWy…" */
export const toWord = (assignment: Assignment): string => `${PACKING}.${pack(written(assignment))}`;

/** Reads JSON that is no larger than it may be. @throws BadFile */
function unpacked(letters: string): unknown {
  try {
    return unpack(letters, MOST_BYTES);
  } catch (error) {
    if (error instanceof TooLarge) throw new BadFile('The link holds more than an assignment can.');
    throw new BadFile('The link is damaged or cut off. Copy it again, whole.');
  }
}

/** @throws BadFile a sentence for whoever opened the link */
export function fromWord(word: string): Assignment {
  if (word.length > LONGEST_WORD)
    throw new BadFile(`The link is too long: ${word.length} characters of ${LONGEST_WORD} at most.`);
  const [, packing, letters] = /^(\d{1,3})\.([A-Za-z0-9_-]+)$/.exec(word) ?? [];
  if (!letters) throw new BadFile('The link holds no assignment, or was cut off.');
  if (packing !== PACKING)
    throw new BadFile('The link was made with a newer version of the lab. Reload the page to get the newest lab.');
  return readAssignment(unpacked(letters));
}
