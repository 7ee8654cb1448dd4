// Reads the table as scikit-learn ships it: a first line with the number of rows and columns and the names of the two classes,
// then a row a line, its class last. Strict, as every reader here: what contradicts its own first line is refused.

import { DataError } from '../../core/dataError.ts';
import type { Examples } from '../../core/examples.ts';
import { columns } from './columns.ts';

/**
 * The examples of the file: values [569, 30], labels 0 = benign, 1 = malignant (the file has them the other way round, but a
 * class that is normal comes first in the lab).
 * @throws DataError not this table, a line that is cut off, something that is no number
 */
export function readBreastCancer(bytes: Uint8Array): Examples {
  const [first, ...lines] = new TextDecoder().decode(bytes).trimEnd().split(/\r?\n/);
  const [rows, width] = first.split(',').map(Number);
  if (!first.endsWith(',malignant,benign') || width !== columns.length)
    throw new DataError('The table of breast cancers does not begin with "569,30,malignant,benign".');
  if (lines.length !== rows) throw new DataError(`The table promises ${rows} rows, but ${lines.length} follow.`);
  const values = new Float32Array(rows * width);
  const labels = new Uint8Array(rows);
  lines.forEach((line, row) => {
    const cells = line.split(',').map(cell => (cell.trim() === '' ? Number.NaN : Number(cell)));
    const kind = cells[width];
    if (cells.length !== width + 1 || !cells.every(Number.isFinite) || (kind !== 0 && kind !== 1))
      throw new DataError(`Line ${row + 2} of the table is not ${width} numbers and a class.`);
    values.set(cells.slice(0, width), row * width);
    labels[row] = 1 - kind;
  });
  return { count: rows, shape: { kind: 'row', columns }, values, labels };
}
