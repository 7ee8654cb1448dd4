// An assignment as a word of an address: its JSON, deflated, in the letters that an address has. The number in front is the version
// of the packing; what is in it has its own.

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { BadFile } from '../core/checked.ts';
import { type Assignment, readAssignment, written } from './assignment.ts';

const PACKING = '1';
/** In characters: an address of a common assignment stays far below what mail programs and QR codes take. */
export const LONGEST_WORD = 12_000;
/** In bytes, unpacked: what is larger was made to be. */
const MOST_BYTES = 100_000;

const toLetters = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromLetters = (word: string): Uint8Array =>
  Uint8Array.from(atob(word.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));

/** "1.q1YqS8wpTVWy…" */
export const toWord = (assignment: Assignment): string =>
  `${PACKING}.${toLetters(deflateSync(strToU8(JSON.stringify(written(assignment))), { level: 9 }))}`;

/** Reads JSON that is no larger than it may be. @throws BadFile */
function unpacked(letters: string): unknown {
  const broken = new BadFile('The link is damaged or cut off. Copy it again, whole.');
  let bytes: Uint8Array;
  try {
    bytes = inflateSync(fromLetters(letters), { out: new Uint8Array(MOST_BYTES + 1) });
  } catch {
    throw broken;
  }
  if (bytes.length > MOST_BYTES) throw new BadFile('The link holds more than an assignment can.');
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    throw broken;
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
