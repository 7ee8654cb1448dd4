import { expect, it } from 'vitest';
import { LoadError, loadFiles } from '../../../src/engine/load/index.ts';
import { sha256 } from '../../../src/engine/load/sha256.ts';
import { gzipped, imageFile, labelFile } from './idxFiles.ts';

const some = (count: number, first = 0) => labelFile(Array.from({ length: count }, (_, i) => (i + first) % 10));
const file = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({ name, bytes });

it('opens four files in any order, plain or gzipped, bytes or blobs', async () => {
  const { id, train, test, origin } = await loadFiles([
    file('c', some(12)),
    { name: 'a.gz', bytes: new Blob([gzipped(imageFile(30))]) },
    file('d', gzipped(some(30, 3))),
    file('b', imageFile(12)),
  ]);
  expect([id, train.count, test.count]).toEqual(['files', 30, 12]);
  expect([train.labels[0], test.labels[0]]).toEqual([3, 0]);
  expect(origin).toBe('Opened from this computer: a.gz to train on, b to test with.');
});

it('tells two pairs of equal size apart by their names', async () => {
  const { train, test } = await loadFiles([
    file('t10k-labels', some(12, 5)),
    file('train-labels', some(12, 1)),
    file('t10k-images', imageFile(12)),
    file('train-images', imageFile(12)),
  ]);
  expect([train.labels[0], test.labels[0]]).toEqual([1, 5]);
});

it('holds the last sixth of a single pair out as the test set', async () => {
  const { train, test, origin } = await loadFiles([file('images.idx', imageFile(60)), file('labels.idx', some(60))]);
  expect([train.count, test.count]).toEqual([50, 10]);
  expect(train.pixels.length).toBe(50 * 784);
  expect(test.pixels[0]).toBe((50 * 784) % 251);
  expect(origin).toMatch(/its last 10 images are the test set/);
});

const cut = gzipped(imageFile(20)).subarray(0, 200);
const unusable: [string, Uint8Array<ArrayBuffer>, RegExp][] = [
  ['truncated gzip', cut, /damaged or cut off/],
  ['no IDX', new TextEncoder().encode('id,label\n1,2'), /not an IDX file.*magic number/],
  ['an empty file', new Uint8Array(0), /is empty/],
  ['images of 32x32', imageFile(20, 32), /32x32 pixels/],
  ['a size that contradicts the header', imageFile(20, 28, 30), /promises 30 images.*cut off/],
  ['a label out of range', labelFile([1, 2, 11]), /label 11 at position 2/],
];

it.each(unusable)('refuses %s and says which file it was', async (_, bytes, sentence) => {
  const error = await loadFiles([file('mine.bin', bytes), file('labels', some(20))]).catch(error => error);
  expect(error).toBeInstanceOf(LoadError);
  expect(error.reasons).toEqual([
    { file: 'mine.bin', source: 'your computer', reason: expect.stringMatching(sentence) },
  ]);
});

const misfits: [string, ReturnType<typeof file>[], RegExp][] = [
  ['nothing', [], /two files .* or four/],
  ['one file', [file('a', imageFile(20))], /1 of images and 0 of labels/],
  ['three files', [file('a', imageFile(20)), file('b', some(20)), file('c', some(10))], /1 of images and 2 of labels/],
  ['counts that differ', [file('a', imageFile(20)), file('b', some(19))], /a holds 20 images but b holds 19 labels/],
  ['too few images', [file('a', imageFile(5)), file('b', some(5))], /at least 12 are needed/],
];

it.each(misfits)('explains what does not fit together: %s', async (_, files, sentence) => {
  await expect(loadFiles(files)).rejects.toThrow(sentence);
});

it('checksums agree with and without crypto.subtle (plain http on a local network has none)', async () => {
  const bytes = new TextEncoder().encode('abc');
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'; // FIPS 180-4, example 1
  expect(await sha256(bytes)).toBe(known);
  expect(await sha256(bytes, null)).toBe(known);
});
