import { digitShape } from '../core/idx.ts';
import type { OpenedDataset } from './types.ts';

/** Files that a person opened: theirs to name, and gone when the page is closed. */
export const own: OpenedDataset = {
  id: 'own',
  label: 'Your files',
  help: 'What you opened: a table (CSV), a file of series, or images and labels in the IDX format of MNIST. It stays on this computer and has to be opened again after a reload.',
  shape: digitShape,
  classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  opened: true,
  credit: null,
  licence: null,
};
