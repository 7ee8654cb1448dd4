// Tables in a terminal: the first column to the left, numbers to the right.

/** Rows of cells, the first of them the heads, as lines of one width. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('   ');
  const rule = widths.map(width => '─'.repeat(width)).join('───');
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}
