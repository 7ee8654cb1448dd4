// Four files in every order: a label never comes to an image that is not its own, and what cannot be told is asked for.

import { expect, it } from 'vitest';
import { loadFiles } from '../../../src/engine/load/index.ts';
import { imageFile, labelFile } from './idxFiles.ts';

interface Four {
  images: [string, string];
  labels: [string, string];
  counts?: [number, number];
  labelled?: [number, number];
}

/** The four files: images of the first set begin with 1 and its labels with 1, those of the second with 2. */
function filesOf({ images, labels, counts = [12, 12], labelled = counts }: Four) {
  const marked = (bytes: Uint8Array<ArrayBuffer>, at: number, value: number) => {
    bytes[at] = value;
    return bytes;
  };
  const digits = (count: number) => labelFile(Array.from({ length: count }, (_, i) => i % 10));
  return [0, 1].flatMap(i => [
    { name: images[i], bytes: marked(imageFile(counts[i], 4), 16, i + 1) },
    { name: labels[i], bytes: marked(digits(labelled[i]), 8, i + 1) },
  ]);
}

const orders = <T>(things: T[]): T[][] =>
  things.length < 2
    ? [things]
    : things.flatMap((thing, i) => orders(things.toSpliced(i, 1)).map(others => [thing, ...others]));

const said = (of: string): Pick<Four, 'images' | 'labels'> => {
  const [one, other] = of.split(' ');
  return { images: [`${one}-images`, `${other}-images`], labels: [`${one}-labels`, `${other}-labels`] };
};

it.each<[string, Four, 1 | 2, RegExp]>([
  ['interval-train and interval-t10k', said('interval-train interval-t10k'), 1, /interval-train-images to train on,/],
  ['mytest-test and mytest-train', said('mytest-test mytest-train'), 2, /mytest-train-images to train on,/],
  [
    'few to train on and many to test with',
    { ...said('x-train x-test'), counts: [12, 30] },
    1,
    /x-train-images to train/,
  ],
  ['t10k and train', said('t10k train'), 2, /t10k-images to test with/],
  ['only one that says what it is', said('wine wine-validation'), 1, /wine-images to train on,/],
  ['first and second of two sizes', { ...said('first second'), counts: [12, 30] }, 2, /because it is the larger/],
  ['names of nothing', { ...said('a b'), labels: ['c', 'd'], counts: [12, 30] }, 2, /because it is the larger/],
  ['labels that say it', { ...said('a b'), labels: ['train', 'test'], counts: [12, 30] }, 1, /a-images to train on,/],
])('%s, in every order', async (_, four, trains, origin) => {
  for (const files of orders(filesOf(four))) {
    const { data } = await loadFiles(files);
    expect([data.train.values[0], data.train.labels[0]]).toEqual([trains, trains]);
    expect([data.test.values[0], data.test.labels[0]]).toEqual([3 - trains, 3 - trains]);
    expect(data.origin).toMatch(origin);
  }
});

it.each<[string, Four, RegExp]>([
  [
    'which of two sets of one size is to train on',
    said('first second'),
    /^(first|second)-images and (first|second)-images hold 12 images each, and their names do not say which to train on/,
  ],
  [
    'which labels belong to which images',
    { images: ['a', 'b'], labels: ['c', 'd'] },
    /^[ab] and [ab] hold 12 images each, and the names of [cd] and [cd] do not say which labels belong to which/,
  ],
  [
    'which labels belong to the training images, though the images say it',
    { images: ['x-train', 'x-test'], labels: ['c', 'd'] },
    /do not say which labels belong to which/,
  ],
  [
    'why names and numbers contradict each other',
    { ...said('x-train x-test'), counts: [12, 30], labelled: [30, 12] },
    /^x-(train-images holds 12 images but x-train-labels holds 30|test-images holds 30 images but x-test-labels holds 12) labels/,
  ],
  [
    'which labels are missing',
    { images: ['a', 'b'], labels: ['c', 'd'], labelled: [12, 13] },
    /[ab] holds 12 images but d holds 13 labels/,
  ],
])('asks %s, in every order', async (_, four, sentence) => {
  for (const files of orders(filesOf(four))) await expect(loadFiles(files)).rejects.toThrow(sentence);
});
