import { digitShape } from './digitShape.ts';
import type { FileDataset } from './types.ts';

/** Handwritten digits: the dataset that most introductions to autoencoders use. */
export const mnist: FileDataset = {
  id: 'mnist',
  label: 'MNIST digits',
  help: '70,000 handwritten digits by US census employees and high-school students. The classic: easy to look at and quick to learn.',
  shape: digitShape,
  classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  credit: 'Y. LeCun, C. Cortes and C. J. C. Burges',
  licence: 'CC BY-SA 3.0',
  read: async bytes => (await import('./digits.ts')).readDigits(bytes),
};
