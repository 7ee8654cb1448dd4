// The tiny dataset as IDX files, which an engine can open without a network and without drawing 24,000 images.

import type { ImageShape } from '../../src/core/shape.ts';
import type { LoadedDataset } from '../../src/datasets/types.ts';
import type { UserFile } from '../../src/engine/api.ts';
import { tinyDataset } from './tiny.ts';

function idx(magic: number, sizes: number[], body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * sizes.length + body.length);
  const view = new DataView(bytes.buffer);
  [magic, ...sizes].forEach((value, i) => {
    view.setUint32(4 * i, value);
  });
  bytes.set(body, 4 + 4 * sizes.length);
  return bytes;
}

/** Four files: training and test, images and labels. */
export const tinyFiles = (trainCount = 100, testCount = 40): UserFile[] => filesOf(tinyDataset(trainCount, testCount));

/** The same of images of any size. */
export function filesOf({ train, test }: LoadedDataset): UserFile[] {
  const { height, width } = train.shape as ImageShape;
  return [
    { name: 'train-images', bytes: idx(2051, [train.count, height, width], train.values as Uint8Array) },
    { name: 'train-labels', bytes: idx(2049, [train.count], train.labels) },
    { name: 'test-images', bytes: idx(2051, [test.count, height, width], test.values as Uint8Array) },
    { name: 'test-labels', bytes: idx(2049, [test.count], test.labels) },
  ];
}

export const rubbishFiles: UserFile[] = [
  { name: 'holiday.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4) },
  { name: 'empty', bytes: new Uint8Array(0) },
];
