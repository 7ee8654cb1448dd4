// Datasets in the four files of MNIST: images and labels, for training and for testing, in the IDX format.

import type { Examples } from '../core/examples.ts';
import { parseImages, parseLabels, requirePair } from '../core/idx.ts';
import type { FileDataset } from './types.ts';

/** @throws DataError a file contradicts its header, or the number of its companion's */
export const readDigits: FileDataset['read'] = async bytes => ({
  train: pair(bytes('train-images'), bytes('train-labels'), 'training'),
  test: pair(bytes('test-images'), bytes('test-labels'), 'test'),
});

function pair(imageBytes: Uint8Array<ArrayBuffer>, labelBytes: Uint8Array<ArrayBuffer>, part: string): Examples {
  const images = parseImages(imageBytes, `The image file (${part})`);
  const labels = parseLabels(labelBytes, `The label file (${part})`);
  requirePair(images, labels, 'the image file', 'the label file');
  return { ...images, labels: Uint8Array.from(labels) };
}
