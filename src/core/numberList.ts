// Several whole numbers as one text, such as the widths of layers: "512,256" is what a field holds, an address says and a
// record keeps. Typed, they may be separated by whatever people separate numbers with; a comma is never a part of one.

import { inPlainLetters, numberOrInfinity } from './typedNumber.ts';

/** The numbers of what a field holds. */
export const numbersOf = (value: unknown): number[] => String(value).split(',').map(Number);

/** What a field holds for these numbers. */
export const listOf = (numbers: readonly number[]): string => numbers.join(',');

/** A dash between digits is no sign. */
const separator = /(?<=\d)\s*[-—x×]\s*(?=\d)|[\s,;/→]+/;

/**
 * Reads "512,256", "512 256", "512-256" and "[512; 256]"; null where there is no number, or something that is none. Infinite is one
 * that is too large to be counted.
 */
export function readList(text: string): number[] | null {
  const bare = inPlainLetters(text).replace(/^[\s([]+|[\s)\]]+$/g, '');
  const numbers = bare
    .split(separator)
    .filter(part => part !== '')
    .map(part => numberOrInfinity(part));
  return numbers.length > 0 && numbers.every(each => each !== null) ? numbers : null;
}
