// Tables in a terminal: the first column to the left, numbers to the right.

/**
 * Rows of cells, the first of them the heads, as lines of one width. A row with fewer cells ends in words, which may be as
 * long as they like.
 */
export function table(rows: readonly (readonly string[])[]): string {
  const full = rows.filter(row => row.length === rows[0].length);
  const labels = rows.map(row => row[0].length);
  const widths = rows[0].map((_, column) => Math.max(...full.map(row => [...row[column]].length)));
  widths[0] = Math.max(...labels);
  const line = (row: readonly string[]) => {
    const isFull = row.length === widths.length;
    return row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : isFull ? cell.padStart(widths[i]) : cell))
      .join('   ');
  };
  const rule = widths.map(width => '─'.repeat(width)).join('───');
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}

/** The row of one who could not be measured at all, and why; null for everybody else. */
export function refusal(
  label: string,
  results: readonly (unknown | null)[],
  failure: string | null,
): readonly string[] | null {
  return failure !== null && results.every(each => each === null) ? [label, `cannot: ${failure}`] : null;
}
