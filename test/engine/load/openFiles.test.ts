import { describe, expect, it } from 'vitest';
import { LoadError, loadFiles } from '../../../src/engine/load/index.ts';
import { commonName } from '../../../src/engine/load/openFiles.ts';
import { sha256 } from '../../../src/engine/load/sha256.ts';
import { reasonText } from '../../../src/views/reasons.ts';
import { gzipped, imageFile, labelFile } from './idxFiles.ts';

const some = (count: number, first = 0) => labelFile(Array.from({ length: count }, (_, i) => (i + first) % 10));
const file = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({ name, bytes });

it('opens four files in any order, plain or gzipped, bytes or blobs', async () => {
  const { own, data } = await loadFiles([
    file('c', some(12)),
    { name: 'a.gz', bytes: new Blob([gzipped(imageFile(30))]) },
    file('d', gzipped(some(30, 3))),
    file('b', imageFile(12)),
  ]);
  const { id, train, test, origin, undivided } = data;
  expect([id, train.count, test.count, undivided]).toEqual(['own', 30, 12, undefined]);
  expect([train.labels[0], test.labels[0]]).toEqual([3, 0]);
  expect(origin).toBe('Opened from this computer: a.gz to train on because it is the larger, b to test with.');
  expect(own).toMatchObject({ counts: { train: 30, test: 12 }, turned: false, sideways: false, notes: [] });
});

it('letters of EMNIST keep the numbers of their file, whatever the size of the images', async () => {
  const letters = labelFile(Array.from({ length: 52 }, (_, i) => 1 + (i % 26)));
  const { own, data } = await loadFiles([file('a', imageFile(52, 20)), file('b', letters)]);
  expect(own.shape).toEqual({ kind: 'image', height: 20, width: 20 });
  expect(own.classes).toEqual(Array.from({ length: 26 }, (_, i) => String(i + 1)));
  expect([data.train.shape, data.train.labels[25], data.train.values.length]).toEqual([own.shape, 25, 52 * 400]);
  const counted = await loadFiles([
    file('a', imageFile(52, 20)),
    file('b', labelFile(Array.from({ length: 52 }, (_, i) => i % 26))),
  ]);
  expect(counted.own.id, 'other names').not.toBe(own.id);
});

it('leaves the division of a single pair to the split: its files are often sorted by class', async () => {
  const sorted = labelFile(Array.from({ length: 60 }, (_, i) => Math.floor(i / 6)));
  const { own, data } = await loadFiles([file('images.idx', imageFile(60)), file('labels.idx', sorted)]);
  expect(data).toMatchObject({ undivided: true, train: { count: 60 } });
  expect(own.counts).toEqual({ train: 50, test: 10 });
  expect(data.origin).toMatch(/a random sixth of its examples \(by the seed\), and every anomaly/);
});

describe('opened files', () => {
  const set = (first: number, fill = 7) => [
    file('mine-images', imageFile(20).fill(fill, 16, 100)),
    file('mine-labels', some(20, first)),
  ];
  const idOf = async (...given: Parameters<typeof loadFiles>) => (await loadFiles(...given)).own.id;

  it('are known by what is in them, not by their names', async () => {
    const id = await idOf(set(0));
    expect(id).toMatch(/^own-[0-9a-f]{12}$/);
    expect(await idOf(set(0))).toBe(id);
    expect(await idOf(set(0).toReversed())).toBe(id);
    expect(await idOf(set(0), { turned: true })).not.toBe(id);
    expect(await idOf(set(1)), 'other labels').not.toBe(id);
    expect(await idOf(set(0, 8)), 'other pixels').not.toBe(id);
  });

  it.each([
    [['emnist-digits-train-images-idx3-ubyte.gz', 'emnist-digits-train-labels-idx1-ubyte.gz'], 'emnist-digits'],
    [['qmnist-test-images.gz', 'qmnist-test-labels.gz'], 'qmnist'],
    [['kmnist_x.idx', 'kmnist_y.idx'], 'kmnist'],
    [['train-images-idx3-ubyte.gz', 't10k-labels-idx1-ubyte'], 'Your files'],
  ])('%s are called %s', (names, name) => {
    expect(commonName(names)).toBe(name);
  });
});

const text = (words: string) => new TextEncoder().encode(words);
const cut = gzipped(imageFile(20)).subarray(0, 200);
const unusable: [string, Uint8Array<ArrayBuffer>, RegExp][] = [
  ['truncated gzip', cut, /damaged or incomplete/],
  ['no IDX', new Uint8Array(100).fill(200), /^It is not an IDX file.*magic number/],
  ['a CSV', text('id,label\n1,2'), /^It is a table of text, such as CSV\. Open it by itself/],
  ['a gzipped CSV', gzipped(text('5,0,0,0,12\n0,0,0,1,3\n')), /^It is a table of text, such as CSV/],
  ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /^It is a PNG picture\. .*“Your own image”/],
  ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2), /^It is a JPEG picture\. .*“Your own image”/],
  ['a ZIP', text('PK\x03\x04 and so on'), /^It is a ZIP archive\. Unpack it/],
  ['a NumPy array', Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0), /^It is a NumPy array/],
  ['a MATLAB file', text('MATLAB 5.0 MAT-file, Platform: GLNXA64'), /^It is a MATLAB file/],
  ['gzip of gzip', gzipped(gzipped(imageFile(20))), /^It is packed with gzip twice/],
  ['a web page', text('<!doctype html><title>404</title>'), /^It is a web page/],
  ['an exported run', text('{"format":"vae-anomaly-lab/run"}'), /^It is JSON\. .*under “Runs”/],
  ['an empty file', new Uint8Array(0), /^It is empty/],
  ['images of 100x100', imageFile(20, 100), /^It holds images of 100x100 pixels; the lab takes 4x4 to 64x64/],
  ['a size that contradicts the header', imageFile(20, 28, 30), /promises 30 images.*cut off/],
];

it.each(unusable)('refuses %s and says which file it was, once', async (_, bytes, sentence) => {
  const error = await loadFiles([file('mine.v2.bin.gz', bytes), file('labels', some(20))]).catch(error => error);
  expect(error).toBeInstanceOf(LoadError);
  expect(error).toMatchObject({ from: 'files', message: 'mine.v2.bin.gz cannot be used.' });
  expect(error.reasons).toEqual([
    { file: 'mine.v2.bin.gz', source: 'your computer', reason: expect.stringMatching(sentence) },
  ]);
  expect(error.reasons[0].reason).not.toContain('mine');
  expect(reasonText(error.reasons[0])).toMatch(/^mine\.v2\.bin\.gz: [A-Z].+\.$/);
});

const misfits: [string, ReturnType<typeof file>[], RegExp][] = [
  ['nothing', [], /two files .* or four/],
  ['one file', [file('a', imageFile(20))], /^a holds images, and their labels are missing/],
  ['only labels', [file('a', some(20)), file('b', some(10))], /^a and b hold labels, and their images are missing/],
  [
    'three files',
    [file('a', imageFile(20)), file('b', some(20)), file('c', some(10))],
    /1 of images \(a\) and 2 of labels \(b and c\)/,
  ],
  ['counts that differ', [file('a', imageFile(20)), file('b', some(19))], /a holds 20 images but b holds 19 labels/],
  [
    'images of two sizes',
    [file('a', imageFile(20)), file('b', some(20)), file('c', imageFile(15, 16)), file('d', some(15))],
    /^Images of a have 28 × 28 pixels and those of c 16 × 16 pixels; a model takes one size\.$/,
  ],
  ['one class', [file('a', imageFile(20)), file('b', labelFile(new Array(20).fill(4)))], /^Every label in b is 4/],
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
