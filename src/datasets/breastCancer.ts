import { columns } from './breastCancer/columns.ts';
import type { FileDataset } from './types.ts';

/** A small table that everybody knows: thirty measures of cell nuclei, and whether the tumour was malignant. */
export const breastCancer: FileDataset = {
  id: 'breast-cancer',
  label: 'Breast cancer (table)',
  help: 'Thirty measures of the cell nuclei in 569 tissue samples, 212 of them malignant. A small table on which simple methods do as well as a VAE: compare the scores.',
  shape: { kind: 'row', columns },
  classes: ['Benign', 'Malignant'],
  credit: 'W. Wolberg, O. Mangasarian, N. Street and W. Street',
  licence: 'CC BY 4.0',
  // The tutorial trains for 300 epochs of the 250 rows that it has.
  settings: { heldOut: 1, epochs: 300 },
  async read(bytes) {
    const { readBreastCancer } = await import('./breastCancer/read.ts');
    const all = readBreastCancer(bytes('table'));
    // As published: 250 of the benign rows to learn from; the lab keeps a fifth of them for its threshold.
    return { train: all, test: all, undivided: true, shares: { test: 0.3, calibration: 0.2 } };
  },
};
