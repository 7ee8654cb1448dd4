import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/dataError.ts';
import { idxKind, parseImages, parseLabels, requirePair } from '../../src/core/idx.ts';
import { classesOf } from '../../src/core/idxClasses.ts';
import { imageFile, labelFile } from '../engine/load/idxFiles.ts';

it('reads images and labels', () => {
  const { count, values } = parseImages(imageFile(3));
  expect(count).toBe(3);
  expect(values.length).toBe(3 * 784);
  expect([...values.subarray(0, 3)]).toEqual([0, 1, 2]);
  expect([...parseLabels(labelFile([7, 0, 255]))]).toEqual([7, 0, 255]);
});

it('tells images from labels from anything else', () => {
  expect(idxKind(imageFile(1))).toBe('images');
  expect(idxKind(labelFile([1]))).toBe('labels');
  expect(idxKind(new TextEncoder().encode('<!doctype html>'))).toBe(null);
  expect(idxKind(new Uint8Array(2))).toBe(null);
});

const numbers = { u8: [8, 1], i8: [9, 1], i16: [11, 2], i32: [12, 4], f32: [13, 4], f64: [14, 8] } as const;
const setters = {
  u8: 'setUint8',
  i8: 'setInt8',
  i16: 'setInt16',
  i32: 'setInt32',
  f32: 'setFloat32',
  f64: 'setFloat64',
} as const;

/** An IDX file of any kind of number. */
function idxFile(kind: keyof typeof numbers, sizes: number[], values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const [type, width] = numbers[kind];
  const view = new DataView(new ArrayBuffer(4 + 4 * sizes.length + values.length * width));
  view.setUint8(2, type);
  view.setUint8(3, sizes.length);
  sizes.forEach((size, i) => {
    view.setUint32(4 + 4 * i, size);
  });
  Array.from(values).forEach((value, i) => {
    view[setters[kind]](4 + 4 * sizes.length + i * width, value);
  });
  return new Uint8Array(view.buffer);
}
const ramp = Array.from({ length: 2 * 784 }, (_, i) => i % 256);

describe('numbers of other kinds', () => {
  it.each(['u8', 'i16', 'i32', 'f32', 'f64'] as const)('pixels from 0 to 255 as %s', kind => {
    const { count, values } = parseImages(idxFile(kind, [2, 28, 28], ramp));
    expect([count, ...values]).toEqual([2, ...ramp]);
  });

  it.each(['f32', 'f64'] as const)('pixels from 0 to 1 as %s', kind => {
    const { values } = parseImages(
      idxFile(
        kind,
        [2, 28, 28],
        ramp.map(value => value / 255),
      ),
    );
    expect([...values]).toEqual(ramp);
  });

  it.each(['u8', 'i32'] as const)('black and white as 0 and 1, in %s', kind => {
    const { values } = parseImages(
      idxFile(
        kind,
        [1, 28, 28],
        ramp.slice(0, 784).map(value => value % 2),
      ),
    );
    expect([...new Set(values)]).toEqual([0, 255]);
  });

  it.each([[[2, 784]], [[2, 28, 28, 1]], [[2, 1, 28, 28]]])('images of the shape %j', sizes => {
    const file = idxFile('u8', sizes, ramp);
    expect(idxKind(file)).toBe('images');
    expect([...parseImages(file).values]).toEqual(ramp);
  });

  it.each([
    [[3, 4, 4], 4, 4],
    [[2, 64], 8, 8],
    [[2, 4096], 64, 64],
    [[2, 5, 64], 5, 64],
    [[2, 33, 16, 1], 33, 16],
    [[2, 1, 16, 33], 16, 33],
  ])('images of another size, %j', (sizes, height, width) => {
    const pixels = Array.from({ length: sizes.reduce((product, size) => product * size) }, (_, i) => i % 256);
    const { count, shape, values } = parseImages(idxFile('u8', sizes, pixels));
    expect([count, shape]).toEqual([sizes[0], { kind: 'image', height, width }]);
    expect([...values]).toEqual(pixels);
  });

  it('labels of QMNIST: eight numbers, the class first', () => {
    const rows = [5, 0, 1, 2, 300, 4, 70000, 0, 7, 1, 1, 2, 3, 4, 5, 0];
    const file = idxFile('i32', [2, 8], rows);
    expect(file.subarray(0, 4)).toEqual(Uint8Array.of(0, 0, 12, 2));
    expect(idxKind(file)).toBe('labels');
    expect([...parseLabels(file)]).toEqual([5, 7]);
  });

  it.each(['i8', 'i16', 'i32', 'f32', 'f64'] as const)('labels as %s', kind => {
    expect([...parseLabels(idxFile(kind, [3], [0, 9, 4]))]).toEqual([0, 9, 4]);
  });
});

it('classes are whatever numbers there are, in both files, and keep them as names', () => {
  const { classes, labels } = classesOf([Float64Array.of(26, 1, 300), Uint8Array.of(2, 1)], 'a and b');
  expect(classes).toEqual(['1', '2', '26', '300']);
  expect(labels).toEqual([Uint8Array.of(2, 0, 3), Uint8Array.of(1, 0)]);
  expect(classesOf([Uint8Array.from({ length: 62 }, (_, i) => i)], 'a').classes.length).toBe(62);
});

const faults: [string, () => unknown, RegExp][] = [
  ['nothing', () => parseImages(new Uint8Array(0), 'a.gz'), /^a\.gz is empty/],
  ['wrong magic', () => parseImages(new Uint8Array(100), 'a.gz'), /^a\.gz is not an IDX file.*magic number/],
  ['labels for images', () => parseImages(labelFile([1]), 'a.gz'), /^a\.gz holds labels, where images were expected/],
  ['images for labels', () => parseLabels(imageFile(1)), /holds images, where labels/],
  ['half a header', () => parseImages(imageFile(1).subarray(0, 10), 'a.gz'), /a\.gz ends in the middle of its header/],
  ['cut off', () => parseImages(imageFile(2).subarray(0, 1000), 'a.gz'), /promises 2 images.*cut off/],
  ['too long', () => parseLabels(new Uint8Array([...labelFile([1]), 5])), /something was added/],
  [
    '3x3',
    () => parseImages(imageFile(1, 3), 'a.gz'),
    /^a\.gz holds images of 3x3 pixels; the lab takes 4x4 to 64x64\.$/,
  ],
  ['65x65', () => parseImages(imageFile(1, 65), 'a.gz'), /images of 65x65 pixels; the lab takes 4x4 to 64x64/],
  ['a line', () => parseImages(idxFile('u8', [1, 1, 28], ramp.slice(0, 28))), /images of 1x28 pixels/],
  [
    'rows that are no square',
    () => parseImages(idxFile('u8', [1, 80], ramp.slice(0, 80)), 'It'),
    /^It holds rows of 80 numbers, which make no square image; its header has to give height and width\.$/,
  ],
  ['a count beyond memory', () => parseImages(imageFile(1, 28, 0xffffffff)), /promises 4294967295 images/],
  [
    'more classes than digits and letters',
    () => classesOf([Uint8Array.from({ length: 63 }, (_, i) => 3 * i)], 'a.gz'),
    /^There are 63 different labels in a\.gz; the lab takes 2 to 62 classes\.$/,
  ],
  ['one class', () => classesOf([Uint8Array.of(7, 7)], 'a.gz'), /^Every label in a\.gz is 7: there is nothing to tell/],
  ['a label below 0', () => parseLabels(idxFile('i32', [2], [3, -1]), 'It'), /^It has -1 for a label at position 1/],
  ['a label and a half', () => parseLabels(idxFile('f32', [2], [1.5, 1])), /has 1\.5 for a label at position 0/],
  [
    'one-hot labels',
    () => parseLabels(idxFile('u8', [1, 10], new Array(10).fill(0))),
    /holds 10 numbers for each image/,
  ],
  [
    'standardised floats',
    () => parseImages(idxFile('f32', [1, 28, 28], [-0.4242, ...new Array(783).fill(2.8)]), 'It'),
    /^It holds pixels from -0\.424 to 2\.8; the lab takes 0 to 1, or 0 to 255/,
  ],
  [
    '16 bits a pixel',
    () => parseImages(idxFile('i16', [1, 28, 28], new Array(784).fill(4000))),
    /pixels from 0 to 4000/,
  ],
  ['no number', () => parseImages(idxFile('f32', [1, 28, 28], new Array(784).fill(Number.NaN))), /holds NaN where/],
  [
    'images of three colours',
    () => parseImages(new Uint8Array(idxFile('u8', [1, 28, 28, 3], new Array(2352).fill(0)))),
    /holds 28x28x3 numbers for each image; the lab takes grey images/,
  ],
  [
    'floats that are cut off',
    () => parseImages(idxFile('f32', [2, 28, 28], ramp.slice(0, 784))),
    /promises 2 images \(6272 bytes\).*3136 bytes follow: it is cut off/,
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
