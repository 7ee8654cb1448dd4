// Two files of one table: which column of the one is which of the other.

/**
 * Where each column of one file stands in the other, by the names where both have them, else by the place.
 * @param names of the columns of a file; null where it has none
 * @returns [columns of `mine`] places in `other`, or a sentence about what does not fit
 */
export function matchColumns(mine: NamedColumns, other: NamedColumns): readonly number[] | string {
  if (mine.names && other.names) {
    const missing = (from: NamedColumns, of: NamedColumns) =>
      from.names!.filter(name => !of.names!.includes(name)).map(name => missingIn(name, from.file, of.file));
    const sentences = [...missing(mine, other), ...missing(other, mine)];
    if (sentences.length === 0) return mine.names.map(name => other.names!.indexOf(name));
    return `${mine.file} and ${other.file} do not have the same columns: ${inShort(sentences)}.`;
  }
  if (mine.width === other.width) return Array.from({ length: mine.width }, (_, c) => c);
  return `${mine.file} has ${mine.width} columns and ${other.file} has ${other.width}: both must have the same.`;
}

export interface NamedColumns {
  readonly file: string;
  readonly names: readonly string[] | null;
  readonly width: number;
}

const MOST_SAID = 3;

const missingIn = (name: string, has: string, lacks: string) => `“${name}” is in ${has} and not in ${lacks}`;

const inShort = (sentences: readonly string[]): string =>
  sentences.length <= MOST_SAID
    ? sentences.join(', ')
    : `${sentences.slice(0, MOST_SAID).join(', ')}, and ${sentences.length - MOST_SAID} more`;
