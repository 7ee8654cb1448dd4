// JSON, deflated, in the letters that addresses and forms take as they are.

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

const toLetters = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromLetters = (word: string): Uint8Array =>
  Uint8Array.from(atob(word.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));

/** Letters, digits, - and _ alone. */
export const pack = (value: unknown): string => toLetters(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }));

/** What was packed was made to be too large. */
export class TooLarge extends Error {}

/**
 * @param mostBytes that it may have, unpacked
 * @throws TooLarge; Error for what was damaged or never packed
 */
export function unpack(letters: string, mostBytes: number): unknown {
  const bytes = inflateSync(fromLetters(letters), { out: new Uint8Array(mostBytes + 1) });
  if (bytes.length > mostBytes) throw new TooLarge();
  return JSON.parse(strFromU8(bytes));
}
