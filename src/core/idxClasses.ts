// From the numbers that label files hold to classes: 1 to 26 of EMNIST's letters are the classes 0 to 25, and keep their names.

import { DataError } from './dataError.ts';
import type { IdxLabels } from './idx.ts';

/** Classes that a set of labelled images may have: EMNIST's ten digits and two alphabets. */
export const MOST_IMAGE_CLASSES = 62;

export interface IdxClasses {
  /** Their numbers in the files, as names, in rising order. */
  readonly classes: readonly string[];
  /** For each file [count] classes, from 0. */
  readonly labels: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * The classes of files that belong together: whatever number is in one of them is one.
 * @param where how the files are called in an error message
 * @throws DataError fewer than two, or too many
 */
export function classesOf(files: readonly IdxLabels[], where: string): IdxClasses {
  const found = new Set<number>();
  for (const labels of files) for (const label of labels) found.add(label);
  const numbers = [...found].sort((a, b) => a - b);
  if (numbers.length > MOST_IMAGE_CLASSES)
    throw new DataError(
      `There are ${numbers.length} different labels in ${where}; the lab takes 2 to ${MOST_IMAGE_CLASSES} classes.`,
    );
  if (numbers.length === 1)
    throw new DataError(`Every label in ${where} is ${numbers[0]}: there is nothing to tell apart.`);
  const classOf = new Map(numbers.map((number, id) => [number, id]));
  return {
    classes: numbers.map(String),
    labels: files.map(labels => Uint8Array.from(labels, label => classOf.get(label)!)),
  };
}
