// A Jupyter notebook as JSON. Format: nbformat 4.5 of the Jupyter project; since then every cell has an id.

export interface Cell {
  readonly kind: 'markdown' | 'code';
  readonly text: string;
}

export const markdown = (...paragraphs: readonly string[]): Cell => ({
  kind: 'markdown',
  text: paragraphs.join('\n\n'),
});
export const code = (...blocks: readonly string[]): Cell => ({ kind: 'code', text: blocks.join('\n') });

/** Lines with their ends, as the format has them. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** The bytes of an `.ipynb` file. The same cells make the same file: ids count. */
export function notebookOf(cells: readonly Cell[]): string {
  const written = cells.map(({ kind, text }, i) => ({
    cell_type: kind,
    id: `cell-${i + 1}`,
    metadata: {},
    source: linesOf(text),
    ...(kind === 'code' && { execution_count: null, outputs: [] }),
  }));
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  };
  return `${JSON.stringify({ cells: written, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** A formula in a line of its own. */
export const display = (formula: string): string => `$$${formula}$$`;

/** A text as Python has it. */
export const quoted = (text: string): string => JSON.stringify(text);
