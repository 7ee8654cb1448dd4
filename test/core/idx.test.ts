import { expect, it } from 'vitest';
import { DataError } from '../../src/core/dataError.ts';
import { idxKind, parseImages, parseLabels, requirePair } from '../../src/core/idx.ts';
import { imageFile, labelFile } from '../engine/load/idxFiles.ts';

it('reads images and labels', () => {
  const { count, pixels } = parseImages(imageFile(3));
  expect(count).toBe(3);
  expect(pixels.length).toBe(3 * 784);
  expect([...pixels.subarray(0, 3)]).toEqual([0, 1, 2]);
  expect([...parseLabels(labelFile([7, 0, 9]))]).toEqual([7, 0, 9]);
});

it('tells images from labels from anything else', () => {
  expect(idxKind(imageFile(1))).toBe('images');
  expect(idxKind(labelFile([1]))).toBe('labels');
  expect(idxKind(new TextEncoder().encode('<!doctype html>'))).toBe(null);
  expect(idxKind(new Uint8Array(2))).toBe(null);
});

const faults: [string, () => unknown, RegExp][] = [
  ['nothing', () => parseImages(new Uint8Array(0), 'a.gz'), /^a\.gz is empty/],
  ['wrong magic', () => parseImages(new Uint8Array(100), 'a.gz'), /^a\.gz is not an IDX file.*magic number/],
  ['labels for images', () => parseImages(labelFile([1]), 'a.gz'), /^a\.gz holds labels, where images were expected/],
  ['images for labels', () => parseLabels(imageFile(1)), /holds images, where labels/],
  ['half a header', () => parseImages(imageFile(1).subarray(0, 10), 'a.gz'), /a\.gz ends in the middle of its header/],
  ['cut off', () => parseImages(imageFile(2).subarray(0, 1000), 'a.gz'), /promises 2 images.*cut off/],
  ['too long', () => parseLabels(new Uint8Array([...labelFile([1]), 5])), /something was added/],
  ['32x32', () => parseImages(imageFile(1, 32), 'a.gz'), /images of 32x32 pixels; the lab works with 28x28/],
  ['a count beyond memory', () => parseImages(imageFile(1, 28, 0xffffffff)), /promises 4294967295 images/],
  [
    'label 10',
    () => parseLabels(labelFile([1, 10]), 'a.gz'),
    /^a\.gz has labels up to 10; the lab takes ten classes, 0 to 9, so far/,
  ],
  [
    'no partner',
    () => requirePair(parseImages(imageFile(2)), new Uint8Array(3), 'a', 'b'),
    /2 images but b holds 3 labels/,
  ],
  ['no images', () => requirePair(parseImages(imageFile(0)), new Uint8Array(0), 'a', 'b'), /holds no images/],
];

it.each(faults)('refuses %s with a sentence', (_, run, sentence) => {
  expect(run).toThrow(DataError);
  expect(run).toThrow(sentence);
});
