import { digitShape } from './digitShape.ts';
import type { OpenedDataset } from './types.ts';

/** Files that a person opened: theirs to name, and gone when the page is closed unless they want a table kept. */
export const own: OpenedDataset = {
  id: 'own',
  label: 'Your files',
  help: 'What you opened: a table (CSV), a file of series, or images and labels in the IDX format of MNIST. It stays on this computer. After a reload it has to be opened again, unless you had a table kept in this browser.',
  shape: digitShape,
  classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  opened: true,
  credit: null,
  licence: null,
};
